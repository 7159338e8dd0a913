// The texts that are measured: briefings in the words of examples/, of any size, the same in every run of a day.
// No sentence stands twice in what one writer writes, so that nothing is found by having seen it before.

const sentences = [
  'The dockers of {place} walked out on {day} after the port authority had cancelled the night allowance.',
  'Within {few} days {few} ships lay at anchor off {place}, and millers in the capital cut their shifts.',
  'The government, which holds {percent} per cent of the terminal at {place}, sent a mediator on {day}.',
  '{person} obtained a truce of {few} days for the {many} workers of {place} but no agreement on wages.',
  'The strike fund of {place} holds {many} marov, and the harvest has been moved by rail since {day}.',
  'A second strike at {place} remains unlikely, since the union has spent {many} marov of its fund.',
  'The railway has hired {few} of the crane drivers of {place} and *forty* of their helpers.',
  'The authority of {place}, for its part, cannot reopen the allowance without a vote of its board, which met {few} times.',
  'The lease of {place} runs out after {few} years, and two bidders have shown interest.',
  'A trading house from {place} and a fund close to the ministry of transport have each offered {many} marov.',
  '"We shall look at every offer for {place}," {person} told reporters on {day}, "and a sale is very likely."',
  'The posts at {place} were closed on {day} after a shooting.',
  'Lorries took the northern road, which added {few} kilometres to every journey to {place}.',
  'Under the accord of {place} both sides share one building and one register of {many} entries.',
  'The levy of {percent} per cent on the ore of {place} took effect on {day}.',
  'Exports through {place} fell from {many} to {many} tonnes a month.',
  'Prices at {place} fell too, because the {few} smelters in the district take less than a third of the ore.',
  'The treasury counts on {many} marov a year from [the office of {place}](https://treasury.example/{many}).',
  'On the figures of the first quarter {place} paid {percent} per cent of that sum, according to the audit office.',
  'The group went silent after police in {place} had seized {few} of its servers.',
  'Its leak site carries the names of {few} clinics and a countdown; the clinic of {place} denies that data were taken.',
  'Recovery took the victims of {place} {few} days on average, and **backups** outside the network were decisive.',
  'The reservoirs above {place} stand at {percent} per cent of their volume of {day}.',
  'The contract with {place} says that repairs are shared, and says nothing of the {few} cranes that cannot be repaired.',
];

/** No text is without fault: one paragraph in so many ends with one of these; in a draft that is a problem every 700 letters. */
const faults = [
  'Farmers around {place} could lose {many} tonnes of maize.',
  'The harbour master of {place} was reportedly away for {few} days.',
];
const finished = 12;
export const draft = 2;

const horizons = {
  'Short-term (Now - 3 months)': [
    'It is likely that the truce between the {many} dockers of {place} and their authority will hold until its last day.',
    'It is highly unlikely that more than {many} tonnes of grain will be moved by rail from {place}.',
  ],
  'Medium-term (3-12 months)': [
    'A second strike at {place} is unlikely to begin before the {many} members of the union have voted.',
    'There is a realistic possibility that the night allowance of {place} will be restored for {many} workers.',
  ],
  'Long-term (>1 year)': [
    'It is highly likely that the lease of {place} will be sold for more than {many} marov.',
    'There is a remote chance that the state will run the {few} berths of {place} itself.',
  ],
};

const months = 'January February March April May June July August September October November December'.split(' ');
const nameParts = [
  'Kar Vel Dal Sor Bel Quil Ith Or Mar Tes Hol Nar Pel Ruv Cas Lor Fen Gar Tal Win'.split(' '),
  'a e i o an el or un'.split(' '),
  'mark more castre lon ria den vik stad mouth ford gate haven ness tor'.split(' '),
];
const families = 'Lind Corrin Dray Voss Reyl Marsh Holt Penrose Aldous Keene Thorne Vane'.split(' ');

/**
 * A writer of briefings; gives a function from a size in bytes to a text of about that size. One `seed` writes the same again,
 * and one paragraph in `faultsIn` has a fault.
 */
export function writer(seed, faultsIn = finished) {
  const random = randomNumbers(seed);
  const upTo = (most) => 1 + Math.floor(random() * most);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const slots = {
    place: () => nameParts.map(pick).join(''),
    person: () => `${pick('ABCDEFGHIJKLMNOPRST'.split(''))}. ${pick(families)}`,
    day: () => `${upTo(28)} ${pick(months)}`,
    few: () => String(1 + upTo(98)),
    many: () => (1000 + upTo(998_000)).toLocaleString('en-GB'),
    percent: () => String(upTo(98)),
  };
  const said = new Set();
  const say = (patterns) => {
    for (;;) {
      const sentence = pick(patterns).replace(/\{(\w+)\}/g, (_, slot) => slots[slot]());
      if (!said.has(sentence) && said.add(sentence)) return sentence;
    }
  };
  const times = (count, make) => Array.from({ length: count }, (_, index) => make(index));
  let paragraphs = 0;
  const paragraph = () =>
    [...times(2 + upTo(3), () => say(sentences)), ...(++paragraphs % faultsIn === 0 ? [say(faults)] : [])].join(' ');

  /** One section of the body, about 2 KB: paragraphs, and by turns a footnote, a list, a quotation, a table. */
  const section = (number) => [
    `## ${number}. The district of ${slots.place()}\n\n${paragraph()}`,
    number % 2
      ? `${paragraph()}[^${number}]\n\n[^${number}]: Report of the harbour office of ${slots.place()}, ${slots.day()}.`
      : `${paragraph()}\n\n${times(3, () => `- ${say(sentences)}`).join('\n')}`,
    ...(number % 3 ? [] : [`> ${say(sentences)}`]),
    paragraph(),
    ...(number % 5 ? [] : [`| place | tonnes |\n| --- | --- |\n| ${slots.place()} | ${slots.many()} |`]),
    paragraph(),
  ];

  return (bytes) => {
    const head = [
      `# Idle Cranes: ${slots.place()} after the Harbour Strike`,
      `Ada Lind | ${today()}`,
      '## Summary',
      times(3, () => `- ${say(sentences)}`).join('\n'),
    ];
    const forecast = [
      '## Forecast',
      ...Object.entries(horizons).flatMap(([heading, judgements]) => [
        `### ${heading}`,
        times(2 + Math.floor(bytes / 100_000), (index) => `- ${say([judgements[index % 2]])}`).join('\n'),
      ]),
    ];
    const body = [];
    let left = bytes - sizeOf(head) - sizeOf(forecast);
    for (let number = 1; left > 0; number++)
      for (const block of section(number))
        if (left > 0) {
          body.push(block);
          left -= sizeOf([block]);
        }
    return `${[...head, ...body, ...forecast].join('\n\n')}\n`;
  };
}

const sizeOf = (blocks) => Buffer.byteLength(blocks.join('\n\n')) + 2;

/** The byline has the day of the run: a briefing of this morning, no window of which is closed. */
const today = () => new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** Numbers from 0 to 1 that look like chance and are the same in every run: mulberry32. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
