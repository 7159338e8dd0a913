// Sound briefings of few words, for tests that change one thing in them.
import { formatDay } from '../server/src/dates/calendar.ts';
import { today } from '../server/src/host/today.ts';

export const sound = `# The port of Kar Odan

Ada Lind | 2 May 2025

## Summary

- The port is open.
- Grain is cheap.

The port handles grain.

## Forecast

### Short-term (Now - 3 months)

- It is unlikely that dredging will begin.

### Medium-term (3-12 months)

- It is unlikely that the lease will be sold.

### Long-term (>1 year)

- It is unlikely that a second harbour will be built.
`;

/** The same, published today: whoever reads the clock sees no window closed. */
export const current = sound.replace('2 May 2025', formatDay(today()));

/** A briefing with English headings whose sentences are these. */
export const briefingOf = (title: string, [point, other, short, medium, long]: readonly string[]): string => `# ${title}

Ada Lind | 2 May 2025

## Summary

- ${point}
- ${other}

## Forecast

### Short-term (Now - 3 months)

- ${short}

### Medium-term (3-12 months)

- ${medium}

### Long-term (>1 year)

- ${long}
`;

/** A sound one of which the words of another language are all that there is to say. */
export const german = briefingOf('Der Hafen von Kar Odan', [
  'Der Hafen ist offen, und die Preise sind nicht gestiegen. Ob das so bleibt, will der Rat im Mai sagen.',
  'Die Stadt hat den Vertrag mit der Reederei noch nicht verlängert.',
  'Sehr wahrscheinlich wird der Bagger noch im Sommer kommen, sagt der neue Direktor of the port authority.',
  'Die Stadt wird das Lagerhaus may 2026 nach der Wahl verkaufen; das ist wahrscheinlich, aber nicht sicher.',
  'Ein zweiter Hafen wird auch in zehn Jahren nicht gebaut werden: DGB und BKV halten das für unmöglich.',
]);
