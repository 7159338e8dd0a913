import { isPlaceholder } from './placeholder.ts';
import type { Rule } from './rule.ts';

export const emptySection: Rule = {
  name: 'empty-section',
  severity: 'warning',
  summary: 'A heading has nothing under it.',

  *check({ sections, template }) {
    for (const { heading, isEmpty, is } of sections) {
      if (!isEmpty || isPlaceholder(heading.text) || filledByRenderer.test(heading.text)) continue;
      // An empty forecast is reported by `missing-horizon` where the template requires horizons.
      if (is?.role === 'forecast' && template.horizons.some(({ required }) => required)) continue;
      yield {
        span: heading.words,
        message: `“${heading.text}” has nothing under it: write what belongs there, or take the heading out.`,
      };
    }
  },
};

/** Headings under which Pandoc, Quarto and similar renderers put a generated list. */
const filledByRenderer = /^(?:references|bibliography|works cited|literature|footnotes|endnotes|notes)$/i;
