import type { Briefing } from '../../briefing/model.ts';
import { type Conversion, convert as convertTerms, declare, plainEdits } from '../../estimates/convert.ts';
import { describeBand } from '../../standards/standard.ts';
import { applyEdits } from '../../text/edit.ts';
import { LineIndex } from '../../text/lineIndex.ts';
import { chosenStandard, readArguments } from '../arguments.ts';
import { convertTable } from '../options/convert.ts';
import { type Outcome, UsageError } from '../outcome.ts';
import { readFiles } from '../run/files.ts';

/**
 * `brieflint convert --to ID FILE`: the text in another standard on standard output; on standard error each change with
 * its bands before and after, and each term that is left for the writer to choose (exit status 1 then).
 */
export function convert(args: readonly string[]): Outcome {
  const { values, positionals } = readArguments(args, convertTable);
  const [path, ...more] = positionals;
  if (!path || more.length > 0 || values.to === undefined)
    throw new UsageError('convert takes a standard and one file: brieflint convert --to ID FILE.');
  const to = chosenStandard(values.to);
  const { files, errors, traces } = readFiles([path], values);
  const briefing = files[0]?.briefing;
  if (!to || !briefing || files.length > 1)
    return { output: '', errors: errors.length > 0 ? errors : [`“${path}” is not one file.`], traces, status: 2 };
  if (to.id === briefing.standard.id)
    return { output: briefing.text, isData: true, errors, status: errors.length > 0 ? 2 : 0 };

  const conversions = convertTerms(briefing, to);
  const edits = [...plainEdits(conversions), declare(briefing, to)].toSorted((a, b) => a.start - b.start);
  const output = applyEdits(briefing.text, edits);
  const left = conversions.filter(({ isPlain }) => !isPlain).length;
  const rest =
    left > 0
      ? [`${left} ${left === 1 ? 'term is' : 'terms are'} left: until you choose, the text mixes two standards.`]
      : [];
  const notes = [...conversions.map((conversion) => describe(conversion, path, briefing, to.short)), ...rest];
  return { output, isData: true, errors, notes, status: errors.length > 0 ? 2 : left > 0 ? 1 : 0 };
}

function describe(
  { span, from, candidates, isPlain, isCovered }: Conversion,
  path: string,
  { text, standard }: Briefing,
  to: string,
): string {
  const { line, column } = new LineIndex(text).at(span.start);
  const was = `${path}:${line}:${column}  “${from.text.replace(/\s+/g, ' ')}” (${describeBand(from.term.band)} in ${standard.short})`;
  const words = candidates.map(({ term }) => `“${term.text}” (${describeBand(term.band)})`);
  if (words.length === 0)
    return `${was}  ?  ${isCovered ? 'the sentence would have to be built anew' : `no term of ${to} covers it`}: left for you to write`;
  return isPlain
    ? `${was}  →  ${words[0]} in ${to}`
    : `${was}  ?  left for you to choose: ${words.slice(0, 3).join(' or ')}`;
}
