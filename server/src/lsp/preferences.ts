import type { Preferences } from './protocol.ts';

export const defaultPreferences: Preferences = {
  delay: 150,
  inlayHints: { bands: true, dates: true },
  codeLens: true,
  annotations: true,
  traceFinder: false,
};

/** In milliseconds, as the manifest has it. */
const longestDelay = 5000;

/** What the client sends (see `PreferenceSettings`), over `before`; what is missing or of the wrong type stays as it was. */
export function readPreferences(settings: unknown, before: Preferences): Preferences {
  const { delay, inlayHints, codeLens, annotations, trace } = toRecord(settings);
  const hints = toRecord(inlayHints);
  return {
    delay: typeof delay === 'number' && delay >= 0 ? Math.min(delay, longestDelay) : before.delay,
    inlayHints: {
      bands: toBoolean(hints.bands, before.inlayHints.bands),
      dates: toBoolean(hints.dates, before.inlayHints.dates),
    },
    codeLens: toBoolean(codeLens, before.codeLens),
    annotations: toBoolean(annotations, before.annotations),
    traceFinder: toBoolean(toRecord(trace).finder, before.traceFinder),
  };
}

const toRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const toBoolean = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise);
