// Words by which a language other than English is known where it has Latin letters.

/** A language, or some so near that they share their words. */
export type OtherLanguage = {
  readonly name: string;
  /**
   * Its commonest small words, parted by blanks. None is an English word too (*come*, *care*), a part of names (*de la*,
   * *van der*), a prefix (*non*, *pro*) or a single plain letter: in an English text none of them is to be expected.
   */
  readonly words: string;
};

/** Languages with other letters need no words: their letters tell them. */
export const otherLanguages: readonly OtherLanguage[] = [
  {
    name: 'German',
    words:
      'nicht ist sind wird werden wurde wurden haben sich auch eine einer eines einem einen das dem dass aus bei nach durch noch nur kann können als zum auf mit oder wenn und für über',
  },
  {
    name: 'Dutch and Afrikaans',
    words:
      'het een niet zijn wordt worden werd heeft hebben zich ook dat maar nog naar bij aan om deze dit geen zal zullen te voor en hulle wat nie hul daar sal deur',
  },
  {
    name: 'French',
    words:
      'est sont une dans qui que pas pour sur avec ont été cette ces ses leur leurs aux mais ne sera selon nous elles ils il être tout toute les des',
  },
  {
    name: 'Spanish, Portuguese and Catalan',
    words:
      'que en se por con una como más pero sus es está están sido fue será lo las este esta entre sobre también ya ser desde hasta puede muy és amb més seva aquest aquesta també però els dels dicho esto hay fueron tiene según cuando donde tot dret em com uma mais mas sua seus é estão foram foi os nas não pela pelo ao também são um à às dos das',
  },
  {
    name: 'Italian',
    words:
      'che è sono una con più della delle degli nel nella alla dal dalla gli hanno stato anche essere questo questa sia',
  },
  {
    name: 'Romanian',
    words: 'și este sunt nu că pe cu din pentru mai sau ale fost în fi va vor această acest prin după între să se',
  },
  {
    name: 'Polish',
    words:
      'nie się jest są na że od po przez oraz jego jak który która które było była będzie został została ale także tym lub dla ze może jednak tego aby przed nad co przy każdy każda bez ich swoich ani wraz bardzo były będą oni czy',
  },
  {
    name: 'Czech, Slovak and the South Slavic languages',
    words:
      'je se že na nebo byl byla bylo bude jsou není jeho při podle které který která také však sa nie alebo bol bola bolo sú ktorý ktorá ktoré ako pri podľa aj má jako jsme mezi nad už ani byly kteří nije koji koja koje kao od bi biti će ili ali bio bila bilo što samo prema ne ki za tudi po kot ni bo iz sta nego',
  },
  {
    name: 'Hungarian',
    words:
      'az és hogy nem egy ez azt meg volt vagy csak már még lesz között minden mint szerint ezt volna nincs pedig valamint továbbra sem',
  },
  {
    name: 'Finnish and Estonian',
    words:
      'ja ei että se hän ovat oli joka kuin mutta myös tai sen jotka ole olla sekä jos vain mukaan kui mis või ka oma ning seda selle aga peab mitte olnud',
  },
  {
    name: 'Latvian and Lithuanian',
    words:
      'ir un ar kas par uz vai tiek tas ka jau tā kā arī būt lai pie kad yra iš į kaip buvo tai nuo dėl apie arba po jo būti savo bei',
  },
  {
    name: 'Swedish',
    words: 'och att det som är på av har inte med till ett om ska vid eller från efter',
  },
  {
    name: 'Danish and Norwegian',
    words: 'og det som er på af av ikke til kan skal ved eller fra efter etter blev ble være seg blir',
  },
  {
    name: 'Icelandic',
    words: 'og að er sem ekki við um það fyrir til frá eru með hefur eða á',
  },
  {
    name: 'Turkish and Azerbaijani',
    words:
      've bir bu için ile olarak olan daha çok gibi ancak değil göre kadar sonra ya veya tarafından və üçün ilə kimi də bulunan olduğu hem olmak olması tarafı ki',
  },
  {
    name: 'Albanian',
    words: 'të dhe në është për nga një që janë nuk më ose së',
  },
  {
    name: 'Indonesian and Malay',
    words:
      'yang untuk dengan dari ini dalam tidak akan itu pada oleh telah juga kepada adalah ada atau mereka karena lebih sudah bahwa',
  },
  {
    name: 'Tagalog',
    words: 'ang ng mga sa na ay ito ni kung isang bawat nang hindi',
  },
  {
    name: 'Vietnamese',
    words: 'và của là các trong cho không với được những này có một đã sẽ từ về khi tại',
  },
  {
    name: 'Swahili, Hausa and Somali',
    words:
      'na ya wa kwa ni katika za cha hii kuwa hiyo pia lakini ta ba cikin wannan shi kuma yana daga suna ga ko iyo oo ka ku waa ah uu ay aan ee',
  },
];

/** The words of some of these languages as one set. */
export const smallWordsOf = (languages: readonly OtherLanguage[]): ReadonlySet<string> =>
  new Set(languages.flatMap(({ words }) => words.split(' ')));
