import type { Suppression } from '../briefing/model.ts';
import type { Fix } from '../problem.ts';
import type { Span } from '../text/span.ts';
import { suggest } from '../text/suggest.ts';
import { removeComment } from './removeComment.ts';
import type { BriefingRule, Report } from './rule.ts';

export const unusedIgnore: BriefingRule = {
  name: 'unused-ignore',
  severity: 'warning',
  summary: 'An ignore comment covers nothing, names no rule, or gives no reason.',

  *check(briefing, { ruleNames, suppressed }) {
    const { suppressions, text } = briefing;
    for (const suppression of suppressions) {
      const usedRules = suppressed.get(suppression) ?? new Set();
      const fault = whatIsWrong(suppression, ruleNames, text);
      // A comment that suppresses something, or hides words, is not offered for removal.
      const isRemovable = usedRules.size === 0 && suppression.scope !== 'hidden' && suppression.scope !== 'unknown';
      if (fault)
        yield {
          ...fault,
          fixes: [...(fault.fixes ?? []), ...(isRemovable ? [removeComment(suppression.span, briefing)] : [])],
        };
      else {
        const unused = suppression.rules.filter((rule) => !usedRules.has(rule.text));
        if (unused.length === suppression.rules.length)
          yield {
            span: suppression.span,
            message: `This comment silences nothing: there is no ${unused.map(({ text: name }) => `“${name}”`).join(' and no ')} ${scopeWords[suppression.scope]}. Take it out.`,
            fixes: [removeComment(suppression.span, briefing)],
          };
        else
          for (const { span, text: name } of unused)
            yield {
              span,
              message: `“${name}” silences nothing ${scopeWords[suppression.scope]}: take the name out.`,
              fixes: [removeName(span, name, text)],
            };
      }
    }
  },
};

const scopeWords: Record<Suppression['scope'], string> = {
  file: 'in this file',
  block: 'in the block after it',
  line: 'in its line',
  hidden: 'here',
  unknown: 'here',
};

/** What is wrong with the comment itself, whatever it covers; undefined for a sound one. */
function whatIsWrong(suppression: Suppression, names: readonly string[], text: string): Report | undefined {
  const { span, rules, reason, scope, covers } = suppression;
  if (scope === 'unknown')
    return {
      span,
      message:
        'There is no such comment: write “<!-- brieflint-ignore RULE: the reason -->”, or “brieflint-ignore-file” at the top.',
    };
  if (scope === 'hidden')
    return {
      span,
      message:
        'Markdown takes the words after this comment for HTML and hides them from every check: put it at the end of the line.',
      fixes: [moveToEnd(suppression, text)],
    };
  if (rules.length === 0)
    return {
      span,
      message: 'This comment names no rule: write one, as in “brieflint-ignore vague-likelihood: the reason”.',
    };
  const unknown = rules.find((rule) => !names.includes(rule.text));
  if (unknown) {
    const { nearest, words } = suggest(unknown.text, names);
    const fix: Fix[] = nearest
      ? [{ title: `Write “${nearest}”`, safe: false, edits: [{ ...unknown.span, newText: nearest }] }]
      : [];
    return {
      span: unknown.span,
      message: `There is no rule “${unknown.text}”${nearest ? words : ': “brieflint rules” lists them'}.`,
      fixes: fix,
    };
  }
  if (scope === 'file' && !covers)
    return { span, message: 'A comment for the whole file stands at the top: move it above the first section.' };
  if (!reason)
    return {
      span,
      message: `This comment gives no reason: write one after a colon, as in “${rules[0]?.text}: quoting the treaty”.`,
    };
  return undefined;
}

function removeName(span: Span, name: string, text: string): Fix {
  const after = /^\s*,?\s*/.exec(text.slice(span.end))?.[0] ?? '';
  const isLast = text[span.end + after.length] === ':';
  const before = isLast ? (/[\s,]*$/.exec(text.slice(0, span.start))?.[0].length ?? 0) : 0;
  const edit = isLast
    ? { start: span.start - before, end: span.end, newText: '' }
    : { start: span.start, end: span.end + after.length, newText: '' };
  return { title: `Take “${name}” out`, safe: true, edits: [edit] };
}

function moveToEnd({ span }: Suppression, text: string): Fix {
  const after = /^[ \t]*/.exec(text.slice(span.end))?.[0].length ?? 0;
  const end = span.end + text.slice(span.end).search(/[ \t]*(?:\r?\n|$)/);
  const comment = text.slice(span.start, span.end);
  return {
    title: 'Put it at the end of the line',
    safe: false,
    edits: [
      { start: span.start, end: span.end + after, newText: '' },
      { start: end, end, newText: ` ${comment}` },
    ],
  };
}
