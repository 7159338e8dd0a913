// The engine as the page asks it: the same reading and the same check as in the editor and on the command line.
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Briefing } from '../../server/src/briefing/model.ts';
import { readBriefing } from '../../server/src/briefing/read.ts';
import { check } from '../../server/src/check/check.ts';
import { shadeOf } from '../../server/src/features/band.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { termsUsed } from '../../server/src/features/termsUsed.ts';
import { today } from '../../server/src/host/today.ts';
import { sourceKindOf } from '../../server/src/import/source.ts';
import { structure } from '../../server/src/import/structure.ts';
import { findStandard, standards } from '../../server/src/standards/index.ts';
import { findTemplate, templates } from '../../server/src/templates/index.ts';
import type { Piece, Question, Questions } from './protocol.ts';

/** The last text that was checked, which hovers are about and from which the next is read. */
let briefing: Briefing | undefined;

const [firstStandard, firstTemplate] = [standards[0], templates[0]];
if (!firstStandard || !firstTemplate) throw new Error('There is no standard or no template.');

/** The answer to each question of the page. */
export const answers: { [Q in Question]: (takes: Questions[Q]['takes']) => Questions[Q]['gives'] } = {
  choices: () => ({
    standards: standards.map(({ id, name }) => ({ id, name })),
    templates: templates.map(({ id, name }) => ({ id, name })),
  }),

  check: ({ text, standard, template }) => {
    const options = {
      standard: findStandard(standard) ?? firstStandard,
      template: findTemplate(template) ?? firstTemplate,
      // Whoever opens this page writes a briefing.
      included: true,
      own: [],
    };
    briefing = readBriefing(text, options, briefing);
    const { problems } = text.trim() ? check(briefing, {}, { today: today() }) : { problems: [] };
    return {
      isBriefing: briefing.isBriefing,
      standard: briefing.standard.short,
      template: briefing.template.name,
      problems: problems.map(({ rule, severity, span, message, fixes }) => ({
        rule,
        severity,
        span,
        message,
        fixes: fixes.map(({ title, edits }) => ({ title, edits })),
      })),
      terms: termsUsed(briefing).map(({ span, term }) => ({ span, shade: shadeOf(term.band) })),
    };
  },

  hover: ({ offset }) => {
    const hover = briefing && hoverAt(briefing, offset, today());
    return hover && { span: hover.span, pieces: piecesOf(hover.markdown.source) };
  },

  structure: ({ text, template }) => {
    const source = sourceKindOf(text);
    const structured = structure(text, findTemplate(template) ?? firstTemplate, source);
    return { text: structured.text, isWorthIt: structured.isBriefing && source === 'plain' };
  },
};

/** The Markdown of a hover as data; what it never holds is left out. */
function piecesOf(markdown: string): Piece[] {
  const tree = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return tree.children.flatMap(pieceOf);
}

const types = {
  strong: 'strong',
  emphasis: 'emphasis',
  paragraph: 'paragraph',
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
} as const;

function pieceOf(node: Nodes): Piece[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type === 'inlineCode' || node.type === 'code')
    return [{ type: 'code', children: [{ type: 'text', value: node.value }] }];
  if (!(node.type in types) || !('children' in node)) return [];
  return [{ type: types[node.type as keyof typeof types], children: node.children.flatMap(pieceOf) }];
}
