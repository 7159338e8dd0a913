import type { Day } from '../briefing/calendar.ts';
import type { FileSettings } from '../host/settings.ts';

/** What the server needs of its platform. */
export type Host = {
  readonly today: () => Day;
  /** The settings in force for a document. */
  readonly settingsOf: (uri: string) => FileSettings;
  /** The text of a settings file; an empty one when it cannot be read. */
  readonly readSettingsText: (path: string) => string;
  readonly pathToUri: (path: string) => string;
  /** Where the page of a rule lies. */
  readonly rulePageUrl: (rule: string) => string;
};
