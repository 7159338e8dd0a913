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
