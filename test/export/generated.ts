// Briefings that fast-check makes up, as Markdown: whatever export says that it keeps.
import fc from 'fast-check';

const pieces = fc.constantFrom(
  'gates',
  'It is likely that it rains.',
  'unlikely',
  'a remote chance',
  'rust',
  'rot.',
  '“west”',
  '4 May 2026',
  'a_b',
  '5 < 7',
  'R&D',
  '(north)',
  '[sic]',
  '107 %',
  'x * y',
  '50 ~ 60',
  '#4',
  'C:\\quay',
  '`',
  'ميناء كار',
  '港の報告',
  '😀',
  'https://quay.example/a_b',
  '&amp;',
  '1.',
  '- 3',
  '+',
  '| bar',
);

/** Words as Markdown that renders as they are; none that would be a mark at the beginning of a line. */
const words = fc
  .array(pieces, { minLength: 1, maxLength: 4 })
  .map((all) => all.join(' ').replace(/[\\`*_[\]<>&|~#+]|(?<=\d)\.(?=\s)|-(?=\s)/g, '\\$&'));

/** What import gives back as it was, set apart by blanks. */
const inline = fc.oneof(
  { weight: 4, arbitrary: words },
  words.map((text) => `**x${text}x**`),
  words.map((text) => `*x${text}x*`),
  words.map((text) => `~~x${text}x~~`),
  fc.constantFrom(
    '`code_1`',
    '[quay](https://quay.example/log?a=1&b=2)',
    '[beside](annex%201.md)',
    '[mail](mailto:desk@quay.example)',
  ),
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((all) => `x ${all.join(' ')}`);
const noted = fc
  .tuple(line, fc.option(fc.constantFrom('a', 'b'), { freq: 5, nil: undefined }))
  .map(([text, note]) => (note ? `${text}[^${note}]` : text));

const item = fc
  .tuple(noted, fc.array(line, { maxLength: 2 }), fc.option(line, { freq: 4, nil: undefined }))
  .map(([text, inner, more]) => {
    const below = inner.map((each) => `  - ${each}`).join('\n');
    return `${text}${more ? `\n\n  ${more}` : ''}${below ? `\n${more ? '\n' : ''}${below}` : ''}`;
  });
const bullets = fc
  .array(item, { minLength: 1, maxLength: 3 })
  .map((items) => items.map((each) => `- ${each}`).join('\n'));
const numbers = fc
  .tuple(fc.constantFrom(1, 1, 3, 12), fc.array(noted, { minLength: 1, maxLength: 3 }))
  .map(([start, items]) => items.map((each, i) => `${start + i}. ${each}`).join('\n'));
const table = fc
  .array(fc.tuple(line, line), { minLength: 1, maxLength: 3 })
  .map((rows) => `| x | y |\n| --- | --- |\n${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`);

const block = fc.oneof(
  { weight: 4, arbitrary: noted },
  bullets,
  numbers,
  table,
  line.map((text) => `> ${text}`),
  fc.tuple(line, line).map(([a, b]) => `> ${a}\n>\n> ${b}`),
  fc.tuple(line, line).map(([a, b]) => `${a}\\\n${b}`),
  fc.constantFrom(
    '---',
    '```\nif (x) {\n\n  y & <z>\n}\n```',
    '![A quay, seen from the north](quay.png)',
    '*harbour.example, CC BY 4.0*',
  ),
);
const heading = fc.constantFrom(
  '## Summary',
  '## Forecast',
  '### Short-term (Now - 3 months)',
  '### Long-term (>1 year)',
  '## Gates & locks',
  '#### Detail',
);

/** Two lists or quotations in a row would be one in Word. */
const apart = (blocks: readonly string[]): string[] =>
  blocks.flatMap((text, i) =>
    i > 0 && /^(?:[->]|\d)/.test(text) && /^(?:[->]|\d)/.test(blocks[i - 1] ?? '') ? ['xBetween.', text] : [text],
  );

const head = fc.constantFrom(
  '# The port of Kar Odan\n\nAda Lind | 2 May 2025',
  '---\ntitle: "The port: Kar Odan"\nauthor: Ada Lind\ndate: 2025-05-02\nstandard: icd203\ntlp: TLP:GREEN\n---',
  '# Quays\n\nTLP:AMBER\n\n2 May 2025',
);

export const briefings: fc.Arbitrary<string> = fc
  .tuple(head, fc.array(fc.oneof({ weight: 3, arbitrary: block }, heading), { maxLength: 9 }))
  .map(([top, blocks]) => {
    const text = [top, 'xFirst.', ...apart(blocks), 'xLast.'].join('\n\n');
    const notes = ['a', 'b'].filter((label) => text.includes(`[^${label}]`));
    return `${[text, ...notes.map((label) => `[^${label}]: The log, ${label}.`)].join('\n\n')}\n`;
  });
