import type { Preferences } from './protocol.ts';

export const defaultPreferences: Preferences = { delay: 150, inlayHints: { bands: true, dates: true }, codeLens: true };

/** As the settings of VS Code have it: who waits longer wants no checks while typing at all. */
const longestDelay = 5000;

/** What the client says, over `before`; what it leaves out or gets wrong stays as it was. */
export function preferences(said: unknown, before: Preferences): Preferences {
  const { delay, inlayHints, codeLens } = isObject(said) ? said : {};
  const hints = isObject(inlayHints) ? inlayHints : {};
  return {
    delay: typeof delay === 'number' && delay >= 0 ? Math.min(delay, longestDelay) : before.delay,
    inlayHints: {
      bands: toBoolean(hints.bands, before.inlayHints.bands),
      dates: toBoolean(hints.dates, before.inlayHints.dates),
    },
    codeLens: toBoolean(codeLens, before.codeLens),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const toBoolean = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise);
