// A sound briefing of today for tests that change one thing in it, its date as a byline has it.
export const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format();
export const text = `# The port of Kar Odan

Ada Lind | ${today}

## Summary

- It is unlikely that dredging will begin.
- Grain is cheap.

## Forecast

### Short-term (Now - 3 months)

- It is unlikely that dredging will begin.

### Medium-term (3-12 months)

It is likely that the lease will be sold. It is a long lease. It is unlikely that the crane will be mended.

### Long-term (>1 year)

- There is a remote chance that a second harbour will be built.
`;
