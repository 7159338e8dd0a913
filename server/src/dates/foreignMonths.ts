// The months in the languages in which papers from Europe are dated; the English ones are in `calendar.ts`.
import { monthNumber } from './calendar.ts';

/** From January to December; a slash stands between the forms of one month, as a date has them. */
export const foreignMonths: Readonly<Record<string, string>> = {
  German: 'Januar/Jänner Februar/Feber März/Mrz April Mai Juni Juli August September Oktober November Dezember',
  French: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  Spanish: 'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
  Italian: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  Portuguese: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  Dutch: 'januari februari maart april mei juni juli augustus september oktober november december',
  Swedish: 'januari februari mars april maj juni juli augusti september oktober november december',
  Danish: 'januar februar marts april maj juni juli august september oktober november december',
  Norwegian: 'januar februar mars april mai juni juli august september oktober november desember',
  Finnish:
    'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
  Polish:
    'stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja/maj czerwca/czerwiec lipca/lipiec sierpnia/sierpień września/wrzesień października/październik listopada/listopad grudnia/grudzień',
  Czech:
    'ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec srpna/srpen září října/říjen listopadu/listopad prosince/prosinec',
  Hungarian: 'január február március április május június július augusztus szeptember október november december',
  Romanian: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  Turkish: 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık',
  Greek:
    'Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου',
  Russian: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  Ukrainian: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
};

/** Letters without accents and case, so that *fevrier* and *Février* are one word. */
const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('ı', 'i');

/** Made where a name is none of the English ones, as few are. */
let known: ReadonlyMap<string, number> | undefined;
const numbers = (): ReadonlyMap<string, number> => {
  known ??= new Map(
    Object.values(foreignMonths).flatMap((months) =>
      months.split(' ').flatMap((forms, i) => forms.split('/').map((form) => [plain(form), i + 1] as const)),
    ),
  );
  return known;
};

/**
 * The number of a month (1–12) by its name in English or a language of `foreignMonths`, or by its first letters, three
 * at least, if no other month begins with them; any case, with or without accents and a full stop. Undefined for any
 * other word.
 */
export function monthNumberIn(word: string): number | undefined {
  const english = monthNumber(word);
  if (english) return english;
  const letters = plain(word.replace('.', ''));
  const whole = numbers().get(letters);
  if (whole || letters.length < 3) return whole;
  const begun = new Set([...numbers()].filter(([name]) => name.startsWith(letters)).map(([, number]) => number));
  return begun.size === 1 ? [...begun][0] : undefined;
}
