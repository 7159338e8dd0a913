import type { Heading } from '../briefing/model.ts';
import { outcomeHeading } from '../briefing/outcomes/settle.ts';
import { isPlaceholder } from '../briefing/prose/placeholder.ts';
import type { Span } from '../text/span.ts';
import type { Rule } from './rule.ts';

export const emptySection: Rule = {
  name: 'empty-section',
  severity: 'warning',
  summary: 'A heading has nothing under it.',

  *check({ text, sections, template, title, byline }) {
    for (const [i, { heading, isEmpty, is }] of sections.entries()) {
      if (!isEmpty || isPlaceholder(heading.text) || filledByRenderer.test(heading.text) || saysAll(heading.text))
        continue;
      // An empty forecast is reported by `missing-horizon` where the template requires horizons.
      if (is?.role === 'forecast' && template.horizons.some(({ required }) => required)) continue;
      if (isFirstLine(heading, sections[i + 1]?.heading)) continue;
      // A heading between the title and the byline is a subtitle.
      if (title && byline.span && title.span.end <= heading.span.start && heading.span.end <= byline.span.start)
        continue;
      if (title && i === 0 && !is && isSecondLine(text, title.span, heading.span)) continue;
      yield {
        span: heading.words,
        message: `“${heading.text}” has nothing under it: write what belongs there, or take the heading out.`,
      };
    }
  },
};

/** Whether a heading is only a number and the first line of the next one, which has its level: *01* above *Who pays?* */
const isFirstLine = ({ text, level }: Heading, next: Heading | undefined): boolean =>
  next?.level === level &&
  /^(?:(?:no|nr|part|chapter|question|theme|item)\b\W*)?(?:\d+|[ivxlc]+|[a-z])\W*$/i.test(text) &&
  /\p{L}{2}/u.test(next.text);

/** Whether a heading stands right under the title and a rule parts it from the text: the second line of the title. */
const isSecondLine = (text: string, title: Span, heading: Span): boolean =>
  text.slice(title.end, heading.start).trim() === '' &&
  /^\s*([-*_])(?:[ \t]*\1){2,}[ \t]*(?:\r?\n|$)/.test(text.slice(heading.end));

/** Headings under which Pandoc, Quarto and similar renderers put a generated list. */
const filledByRenderer = /^(?:references|bibliography|works cited|literature|footnotes|endnotes|notes)$/i;

/** Whether a heading says all that it has to say: a period, or what came of the judgement above. */
const saysAll = (words: string): boolean => period.test(words) || Boolean(outcomeHeading.exec(words)?.[1]);

/** *Base Period: 1 May to 3 June*: the days that a paper tells of, set as a heading; it says all that it has to say. */
const period = /^(?:[\p{L}-]+ ){0,2}period(?: covered)?: .*\d/iu;
