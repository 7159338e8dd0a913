import type { INumberingOptions } from 'docx';

/** What the numbered lists are called that begin with a number. */
export const numbersFrom = (start: number): string => `numbers-${start}`;

const signs = ['•', '–', '•', '–', '•', '–', '•', '–', '•'];

/** Bullets, and numbers from each of these. */
export const numberingOf = (starts: ReadonlySet<number>): INumberingOptions => ({
  config: [
    {
      reference: 'bullets',
      levels: signs.map((text, level) => ({
        level,
        format: 'bullet' as const,
        text,
        alignment: 'left' as const,
        style: indent(level),
      })),
    },
    ...[...starts].map((start) => ({
      reference: numbersFrom(start),
      levels: signs.map((_, level) => ({
        level,
        format: 'decimal' as const,
        text: `%${level + 1}.`,
        alignment: 'left' as const,
        // Lists inside begin anew.
        start,
        style: indent(level),
      })),
    })),
  ],
});

const indent = (level: number) => ({ paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } });
