import type { FileSettings } from '../host/settings.ts';
import { withAcronyms, withEntries, withValue } from '../settings/withValue.ts';
import type { SettingChange } from './protocol.ts';

/**
 * The text of a settings file with a change made. What is added to a list is added to the one in the text and to the one in
 * force, which may be inherited, or of a text that is not saved. Undefined for no change, and where it cannot be made.
 */
export function changeSettings(
  text: string,
  change: SettingChange,
  { options, rules }: FileSettings,
): string | undefined {
  const [[key, value] = [], ...others] = Object.entries(change);
  if (typeof value !== 'string' || others.length > 0) return undefined;
  switch (key) {
    case 'standard':
    case 'template':
      return withValue(text, [key], value);
    case 'off':
      return withValue(text, ['rules', value], 'off');
    case 'own':
      return withEntries(text, ['own'], [...options.own, value]);
    case 'known': {
      const rule = rules['undefined-acronym'];
      const known = (rule?.options?.known as string[] | undefined) ?? [];
      return withAcronyms(text, rule?.level ?? 'information', [...known, value]);
    }
    default:
      return undefined;
  }
}
