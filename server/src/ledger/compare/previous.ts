// The issue before, which a briefing names in its front matter: what of it is compared.
import { reasonInWords } from '../../briefing/detection/detect.ts';
import type { Briefing } from '../../briefing/model.ts';
import { entriesOf } from '../entries.ts';
import type { EntryInText } from '../entry.ts';

/** The issue before, or why there is none: one sentence, and what is written instead where a right name is near. */
export type Previous = PreviousIssue | PreviousFault;

export type PreviousIssue = {
  readonly kind: 'issue';
  /** As the front matter names it. */
  readonly name: string;
  /** An ISO 8601 date. */
  readonly published: string | null;
  readonly entries: readonly EntryInText[];
};

export type PreviousFault = { readonly kind: 'fault'; readonly message: string; readonly nearest?: string | undefined };

/** A briefing as the issue before; a fault where the text is none. */
export function previousOf(name: string, briefing: Briefing): Previous {
  const { isBriefing, detection, byline } = briefing;
  if (!isBriefing)
    return {
      kind: 'fault',
      message: `“${name}” is no briefing: ${reasonInWords[detection.reason]}.`,
    };
  return { kind: 'issue', name, published: byline.published?.toString() ?? null, ...entriesOf(briefing) };
}
