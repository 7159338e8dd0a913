/** A number as writers give it: *40*, *7.5*, *7,5*. */
export const number = String.raw`\d+(?:[.,]\d+)?`;

/** The sign of a percentage, or its words. */
export const perCent = String.raw`(?:%|per\s?cent\b)`;

const bound = String.raw`(?:[<>≤≥~≈+]|(?:greater|more|higher|less|fewer|lower)\sthan\b|(?:about|around|roughly|approximately|circa|over|under|at\sleast|at\smost|up\sto)\b)`;
/** Markup between a figure and its sign is blanks in prose. */
const gap = String.raw`\s{0,12}`;

/** A percentage or a range of them, with the word or sign that bounds it. */
export const percentage = String.raw`(?:${bound}\s*)?(?:${number}${gap}%?${gap}(?:[-–—]|to)${gap})?${number}${gap}${perCent}\+?`;
