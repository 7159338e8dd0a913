// What the verdicts on a judgement mean in words of its event. The one thing that must never be: that what happened is told as
// what did not.
import { describe, expect, test } from 'vitest';
import { eventInWords } from '../../server/src/estimates/eventInWords.ts';
import { pastTense } from '../../server/src/language/pastTense.ts';
import { read } from '../engine.ts';
import { wrap } from '../pages/page.ts';

const due = '2 August 2025';
const by = ` by ${due}`;

function inWords(claim: string) {
  const placed = read(wrap(`- ${claim}`, [])).judgedBlocks.find(({ horizon }) => horizon?.is?.id === 'short');
  const judgement = placed?.proseBlock.judgements[0];
  if (!judgement) throw new Error(`No judgement: ${claim}`);
  return eventInWords(judgement, due);
}

/** Judgements on what happens: the claim, what it is if it did, and if it did not. */
const events: readonly (readonly [string, string, string])[] = [
  ['It is unlikely that dredging will begin.', `Dredging began${by}`, 'Dredging did not begin'],
  ['It is likely that the silos will be emptied.', `The silos were emptied${by}`, 'The silos were not emptied'],
  ['The lease is unlikely to be sold.', `The lease was sold${by}`, 'The lease was not sold'],
  [
    'The quays are likely to reopen by March 2025.',
    'The quays reopened by March 2025',
    'The quays did not reopen by March 2025',
  ],
  ['Talks are unlikely to resume.', `Talks resumed${by}`, 'Talks did not resume'],
  ['Tolls will probably rise.', `Tolls rose${by}`, 'Tolls did not rise'],
  [
    'The harbour master will likely resign in February 2025.',
    'The harbour master resigned in February 2025',
    'The harbour master did not resign in February 2025',
  ],
  ['It is unlikely that the talks will fail.', `The talks failed${by}`, 'The talks did not fail'],
  ['It is likely that the levee will fail to hold.', `The levee failed to hold${by}`, 'The levee did not fail to hold'],
  [
    'It is likely that the bank will raise rates and the levy.',
    `The bank raised rates and the levy${by}`,
    'The bank did not raise rates and the levy',
  ],
  [
    'It is likely that the quay will close before June 2025.',
    'The quay closed before June 2025',
    'The quay did not close before June 2025',
  ],
  [
    'There is a realistic possibility that grain prices will fall by 10 %.',
    'Grain prices fell by 10 %',
    'Grain prices did not fall by 10 %',
  ],
  ['There is a remote chance that the dam will break.', `The dam broke${by}`, 'The dam did not break'],
  ['It is almost certain that the series will continue.', 'The series continued', 'The series did not continue'],
  [
    'It is likely that Hagar Holdings will release its books.',
    `Hagar Holdings released its books${by}`,
    'Hagar Holdings did not release its books',
  ],
  [
    'It is likely that people will be evacuated from the coast.',
    `People were evacuated from the coast${by}`,
    'People were not evacuated from the coast',
  ],
  [
    'It is unlikely that the president will be re-elected.',
    `The president was re-elected${by}`,
    'The president was not re-elected',
  ],
  // What goes on is over by no day.
  [
    'It is likely that the curfew will remain in force.',
    'The curfew remained in force',
    'The curfew did not remain in force',
  ],
  ['It is likely that the truce will hold.', 'The truce held', 'The truce did not hold'],
  ['It is likely that the bridge will be closed.', 'The bridge was closed', 'The bridge was not closed'],
  ['We assess that it is highly likely that the fleet will sail.', `The fleet sailed${by}`, 'The fleet did not sail'],
  [
    'It is likely that the treaty will formally lapse.',
    `The treaty formally lapsed${by}`,
    'The treaty did not formally lapse',
  ],
  // How likely it is may be denied; the event is not.
  ['The dredger is not likely to arrive.', `The dredger arrived${by}`, 'The dredger did not arrive'],
  ['The dredger will not likely arrive.', `The dredger arrived${by}`, 'The dredger did not arrive'],
  ['It is not likely that the dredger will arrive.', `The dredger arrived${by}`, 'The dredger did not arrive'],
  ['The ceasefire is not unlikely to break down.', `The ceasefire broke down${by}`, 'The ceasefire did not break down'],
  [
    'It is likely that the navy will stop smuggling.',
    `The navy stopped smuggling${by}`,
    'The navy did not stop smuggling',
  ],
  [
    'By June 2025, it is likely that the yard will launch two corvettes.',
    `The yard launched two corvettes${by}`,
    'The yard did not launch two corvettes',
  ],
  [
    'It is likely that the ministers will travel to Odania.',
    `The ministers travelled to Odania${by}`,
    'The ministers did not travel to Odania',
  ],
  [
    'It is likely that the price of bread will double.',
    `The price of bread doubled${by}`,
    'The price of bread did not double',
  ],
  [
    'It is likely that the mayor and the governor will meet.',
    `The mayor and the governor met${by}`,
    'The mayor and the governor did not meet',
  ],
  ['It is likely that the crisis will deepen.', `The crisis deepened${by}`, 'The crisis did not deepen'],
  ['It is likely that the bill will be withdrawn.', `The bill was withdrawn${by}`, 'The bill was not withdrawn'],
  [
    'Odania is likely to deny responsibility.',
    `Odania denied responsibility${by}`,
    'Odania did not deny responsibility',
  ],
  ['Odania is likely to be denied access.', `Odania was denied access${by}`, 'Odania was not denied access'],
  ['The lock will fail.', `The lock failed${by}`, 'The lock did not fail'],
  [
    'It is likely that the ban on sales will be upheld.',
    `The ban on sales was upheld${by}`,
    'The ban on sales was not upheld',
  ],
  [
    'The ruling party is highly unlikely to lose its seats in the north.',
    `The ruling party lost its seats in the north${by}`,
    'The ruling party did not lose its seats in the north',
  ],
  [
    'Further raids on the convoys are likely to be launched.',
    `Further raids on the convoys were launched${by}`,
    'Further raids on the convoys were not launched',
  ],
  [
    'It is likely that the union will refuse to return to work.',
    'The union refused to return to work',
    'The union did not refuse to return to work',
  ],
  [
    'It is unlikely that the port will avoid a strike.',
    `The port avoided a strike${by}`,
    'The port did not avoid a strike',
  ],
  [
    'It is likely that the navy will prevent a landing.',
    `The navy prevented a landing${by}`,
    'The navy did not prevent a landing',
  ],
  [
    'It is likely that the court will overturn the refusal.',
    `The court overturned the refusal${by}`,
    'The court did not overturn the refusal',
  ],
  [
    'It is likely that the city will run out of water.',
    `The city ran out of water${by}`,
    'The city did not run out of water',
  ],
  ['It is likely that the emir will die in office.', `The emir died in office${by}`, 'The emir did not die in office'],
  [
    'It is likely that the rouble will be pegged to gold.',
    `The rouble was pegged to gold${by}`,
    'The rouble was not pegged to gold',
  ],
  ['It is likely that the guild will comply.', `The guild complied${by}`, 'The guild did not comply'],
  [
    'It is likely that the flood will peak on 3 June 2025.',
    'The flood peaked on 3 June 2025',
    'The flood did not peak on 3 June 2025',
  ],
];

/** Judgements on what does not happen, told by their own words. */
const denials: readonly (readonly [string, string, string])[] = [
  ['It is unlikely that the truce will not hold.', 'The truce did not hold', 'The truce held'],
  [
    'It is highly likely that the junta will not extend the curfew.',
    'The junta did not extend the curfew',
    'The junta extended the curfew',
  ],
  ['The army is likely not to withdraw.', 'The army did not withdraw', 'The army withdrew'],
  ['The board is unlikely not to meet.', 'The board did not meet', 'The board met'],
  ['The crews are unlikely not to be paid.', 'The crews were not paid', 'The crews were paid'],
  ['It is likely that the union won’t strike.', 'The union did not strike', 'The union struck'],
  ["It is likely that the dam won't break.", 'The dam did not break', 'The dam broke'],
  ['The dredger will likely not arrive.', 'The dredger did not arrive', 'The dredger arrived'],
  [
    'The dockers will almost certainly not accept the offer.',
    'The dockers did not accept the offer',
    'The dockers accepted the offer',
  ],
  ['The dockers will probably not be paid.', 'The dockers were not paid', 'The dockers were paid'],
  [
    'The dockers probably will not accept the offer.',
    'The dockers did not accept the offer',
    'The dockers accepted the offer',
  ],
  ['It is unlikely that the mandate will not be renewed.', 'The mandate was not renewed', 'The mandate was renewed'],
  ['There is a remote chance that the dyke will not hold.', 'The dyke did not hold', 'The dyke held'],
  ['It is likely that rents will not rise.', 'Rents did not rise', 'Rents rose'],
  ['It is likely that rents will not be frozen.', 'Rents were not frozen', 'Rents were frozen'],
  [
    'It is likely that the union will not refuse the offer.',
    'The union did not refuse the offer',
    'The union refused the offer',
  ],
  [
    'It is likely that the minister will not deny the claim.',
    'The minister did not deny the claim',
    'The minister denied the claim',
  ],
  [
    'It is likely that the envoy will not be able to travel.',
    'The envoy was not able to travel',
    'The envoy was able to travel',
  ],
  [
    'It is unlikely that the cabinet will not survive the vote.',
    'The cabinet did not survive the vote',
    'The cabinet survived the vote',
  ],
  ['It is likely that the lack of rain will not ease.', 'The lack of rain did not ease', 'The lack of rain eased'],
  [
    'It is likely that the mine will not reopen before June 2025.',
    'The mine did not reopen before June 2025',
    'The mine reopened before June 2025',
  ],
];

/** Judgements whose words cannot be turned safely: who is counted, two events, times of the day of writing, clauses in them. */
const untold: readonly string[] = [
  'It is likely that all silos will be emptied.',
  'It is likely that most members will leave.',
  'It is likely that both sides will sign the accord.',
  'It is unlikely that at least three ships will sink.',
  'It is likely that a number of strikes will be called.',
  'It is very likely that fewer ships will call.',
  'It is unlikely that any side will sign.',
  'It is likely that the convoy will leave and arrive in time.',
  'It is likely that the grain will be shipped and sold.',
  'It is likely that the port will close and the ferry will stop.',
  'It is unlikely that the navy will stop, board or seize the tanker.',
  'It is likely that the quay will close before the rains end.',
  'It is likely that the quay will close next year.',
  'The admiral is likely to be replaced soon.',
  'It is likely that the United States will be excluded from the talks.',
  'It is likely that the data will be published.',
  'It is likely that the kiln closes.',
  'A strike in the port is likely.',
  'It is likely that they will leave.',
  'It is likely that it will rain.',
  'If the rains end, it is likely that the army will attack.',
  'It is likely that the army would attack.',
  'It is likely that the garrison will have mutinied.',
  'It is likely that ships will be waiting off the bar.',
  'It is likely that the ministry will only publish figures.',
  'It is likely that the court will rule that the levy is void.',
  'It is unlikely that the garrison will leave unless fuel runs out.',
  'It is likely that the port, which closed in May, will reopen.',
  'Rebels may attack the depot.',
];

/** Denials whose words cannot be turned: the event is quoted, since *it did not happen* could be meant either way. */
const quoted: readonly (readonly [string, string])[] = [
  ['It is unlikely that no agreement will be reached.', ': “no agreement will be reached”'],
  ['It is likely that nobody will object.', ': “nobody will object”'],
  ['It is likely that the rebels will never disarm.', ': “the rebels will never disarm”'],
  ['It is likely that the ministry will hardly react.', ': “the ministry will hardly react”'],
  ['It is likely that not all crews will return.', ': “not all crews will return”'],
  ['It is unlikely that the rains will not have ended.', ': “the rains will not have ended”'],
  ['The dockers will almost certainly never accept the offer.', ' as worded'],
  ['Neither side is likely to yield.', ' as worded'],
];

test('at least sixty judgements are tried', () => {
  expect(events.length + denials.length).toBeGreaterThanOrEqual(60);
  expect(events.length + denials.length + untold.length + quoted.length).toBeGreaterThanOrEqual(100);
});

describe('an event', () => {
  test.each(events)('%s', (claim, happened, didNot) => {
    expect(inWords(claim)).toEqual({ happened, didNot, isNegated: expect.any(Boolean), isTold: true });
  });
});

describe('an event that is a denial', () => {
  test.each(denials)('%s', (claim, happened, didNot) => {
    expect(inWords(claim)).toEqual({ happened, didNot, isNegated: true, isTold: true });
  });
});

describe('what cannot be turned', () => {
  test.each(untold)('%s', (claim) => {
    expect(inWords(claim)).toMatchObject({ happened: 'It happened', didNot: 'It did not happen', isTold: false });
  });

  test.each(quoted)('%s', (claim, words) => {
    expect(inWords(claim)).toMatchObject({
      happened: `It happened${words}`,
      didNot: `It did not happen${words}`,
      isNegated: true,
      isTold: false,
    });
  });
});

test('none is inverted: exactly one of the two denies, the one that the claim says', () => {
  const denies = (words: string) => /\b(?:did|was|were) not\b/.test(words);
  const inverted = [
    ...events.map(([claim]) => [claim, false] as const),
    ...denials.map(([claim]) => [claim, true] as const),
  ].filter(([claim, isDenial]) => {
    const { happened, didNot } = inWords(claim);
    return denies(happened) !== isDenial || denies(didNot) === isDenial;
  });
  expect(inverted).toEqual([]);
});

test('a sentence longer than a title is told by “It happened”', () => {
  const long = `the port of ${'Old '.repeat(30)}Ulm`;
  expect(inWords(`It is likely that dredging will begin in ${long}.`).happened).toBe('It happened');
});

test.each([
  ['begin', 'began'],
  ['stop', 'stopped'],
  ['ban', 'banned'],
  ['open', 'opened'],
  ['travel', 'travelled'],
  ['refer', 'referred'],
  ['offer', 'offered'],
  ['deny', 'denied'],
  ['delay', 'delayed'],
  ['die', 'died'],
  ['agree', 'agreed'],
  ['fix', 'fixed'],
  ['row', 'rowed'],
  ['rain', 'rained'],
  ['panic', 'panicked'],
  ['re-open', 're-opened'],
  ['withdraw', 'withdrew'],
  ['be', undefined],
  ['might', undefined],
  ['Rise', undefined],
])('the past of “%s”', (verb, past) => expect(pastTense(verb)).toBe(past));
