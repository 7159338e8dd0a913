// Odds and figures that others give: a market, a model with a name, forecasters who raise them.
import { contains, overlaps } from '../text/span.ts';
import type { Match } from './context.ts';
import type { SentenceExclusion } from './sentenceExclusion.ts';
import { firstSubject, hasSpeaker, isPerson } from './speakers.ts';
import { endOfClause } from './writersClause.ts';

/** Who trades in odds, or what shows them. */
const markets =
  '(?:swaps?|futures|options|forwards?|markets?|bonds?|prices|pricing|contracts?|bookmakers?|bookies|punters|traders?|investors?|bettors|dealers?)';
const impliedByMarkets = new RegExp(
  `\\b${markets}\\b(?!['’]s?)(?:\\s+[\\w’'-]+){0,4}?\\s+(?:impl(?:y|ies|ied|ying)|pric(?:e|es|ed|ing)(?: in)?)\\b|\\b${markets}-implied\\b|\\bimplied\\s+(?:odds|chances?|probabilit(?:y|ies)|likelihood)\\b|\\b${markets}['’]s?\\s+(?:implied\\s+)?(?:odds|chances?|probability)\\b|\\b(?:betting|(?:prediction[- ])?market)\\s+odds\\b|\\bodds\\s+(?:now\\s+)?(?:show|suggest|imply|indicate|give|gave|point to)(?:s|ed)?\\b`,
  'gi',
);
const attached =
  /\b(?:attach|assign|ascrib)(?:es|ed|ing|e|s)?\b(?=\s+(?:only )?(?:an?|the|some|little|no|higher|lower|\d))/gi;

/** *Give it a high probability*: a figure is left by its verb anyhow. */
const givesIt =
  /\b(?:gives?|gave|given)\s+(?:it|this|that|them|him|her)\b(?=\s+(?:only )?(?:an?|the|some|little|no)\b)/gi;

/** A model with a name is somebody’s. */
const namedModel =
  /(?:(?<![\p{L}\d-])\p{Lu}[\p{Lu}\d-]+ (?:[\w()]+ ){0,3}?|(?<=\b[Tt]he |['’]s |\b[Aa]nd |\b[Bb]ut |\b[Ww]hile )(?!(?:Bayes|Poisson|Markov|Monte|Gauss|Cox|Weibull)\w*\b)(?:\p{Lu}[\p{L}\d-]+ ){1,5}(?:\p{Ll}+ ){0,2}?)(?:index|indices|models?|ensembles?|guidance|tools?|dashboard|tracker|simulators?|estimates?|forecasts?|projections?)(?: of [^,;]{1,60}?)?,? (?:currently |now |still )?(?:shows?|gives?|gave|pegs?|pegged|assigns?|predicts?|forecasts?|estimates?|has|have|puts?|indicates?|suggests?|impl(?:y|ies)|yields?|projects?|would (?:make|put|give|mean))\b/gu;

/** *Brokers were wary, giving it …*. */
const inParticiple =
  /[,–—]\s+(?:thus |thereby |instead |each |all |now )?(?:giving|putting|placing|assigning|attaching|pegging|setting|offering)\b|\b(?:giving|putting|placing|assigning|pegging)\b/gi;
const afterWith = (before: string): string => /\bwith\s+([^,;]+)$/i.exec(before)?.[1] ?? '';
const isOthers = (subject: string): boolean => !/\b(?:we|i|our|my)\b/i.test(subject) && isPerson(subject);
/** Who changes a forecast; what changes the odds themselves (*the thaw has raised the chance of a flood*) is no speaker. */
const changing =
  /\b(?:rais|increas|decreas|lower|cut|trim|slash|reduc|downgrad|upgrad|bump|lift|revis|updat|nudg)(?:e[sd]?|s|t?ed|med)?\b(?=\s+(?:(?:the|its|their|his|her|that)\s+)?(?:[\w-]+\s+){0,2}(?:chances?|odds|probability|likelihood|risk|estimates?|forecasts?)\b)/gi;
const forecast =
  /(?:['’]s?\s+)(?:[\w-]+\s+){0,3}(?:updates?|outlooks?|forecasts?|reports?|notes?|surveys?|polls?|assessments?|estimates?|projections?|bulletins?)\s+(?:\w+ly\s+|also\s+)?$/i;
const isForecaster = (before: string): boolean => {
  if (/\b(?:and|but|then)\s*$/i.test(before)) return isOthers(firstSubject(before));
  const subject = before.replace(/\s+(?:also|now|since|again|\w+ly)\s*$/i, ' ');
  return (
    hasSpeaker(subject) &&
    (/['’]s?\s/.test(subject) ? forecast.test(subject) || isPerson(withoutOwner(subject)) : isPerson(subject))
  );
};
/** *The bank’s forecasters*: the head alone. */
const withoutOwner = (subject: string): string => subject.replace(/^.*['’]s?\s+/is, '');
const ranging =
  /\b(?:estimates?|forecasts?|predictions?|guesses|projections?|odds|views|answers)\b[^,;]{0,100}?\b(?:rang(?:e[sd]?|ing)|var(?:y|ies|ied)|span(?:s|ned)?|run|runs|ran)\s+(?:widely\s+)?(?:from|between)\b/gi;

/** *The odds that the bureau gave last week*. */
const givenOdds =
  /\b(?:chances?|odds|probability|likelihood)\b(?: of [^,;]{1,50}?)?(?: (?:that|which))? (?!(?:we|i|you|one|this|these|our|my)\b)(?:(?:the|an?|its|their|his|her) (?:[\w-]+ ){0,3}?[\w-]+|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*|it|they|he|she|[a-z]{3,}s) (?:had |has |have |now |once |first |also )?(?:gave|given|put|estimated|assigned|calculated|attached|reported|published|quoted|cited)\b(?=\s*(?:[.,;)]|$)|\s+(?:last|late|early|earlier|in (?!a\b)|on (?!a\b)|for|yesterday|this|was|were|is|are|had|rose|fell|then|before)\b)/gu;

/** Places where forecasts are traded or gathered. */
const places =
  'Kalshi|Polymarket|Metaculus|PredictIt|Manifold|Betfair|Intrade|Smarkets|Ladbrokes|William Hill|Paddy Power|Good Judg(?:e)?ment(?: Open)?|INFER|CME FedWatch|FedWatch';
/** *On Betfair the odds are …*. */
const atPlace = new RegExp(`\\b(?:[Oo]n|[Aa]t|[Bb]y|[Ff]rom|[Ww]ith) (?:${places})\\b`, 'g');
/** *The consensus is for a 40 % chance*, *was looking for …*. */
const consensus =
  /\b(?:the|an?|market|analyst|economists?['’]?|street) consensus (?:\w+ly |now |still )?(?:is|was|sees?|saw|has|had|puts?|gives?|gave|expects?|implie[sd]|stands|stood)\b/gi;
/** Such a place as the label of its figure. */
const platform = new RegExp(
  `(?:^|[\\n;(|]|\\bthe )\\W*(?:${places}|(?:prediction|betting) markets?|(?:the )?(?:community|market|crowd|consensus) (?:median|mean|estimate|odds|price|forecast))(?: (?:community|traders|median|odds|price|markets?))?(?: \\([^()]{1,40}\\))?[\\s*_]*[:=–—][\\s*_]*[^.;:\\n]*$`,
  'i',
);

const isWhatItShows =
  /\b(?:is|was|are|were)\s+what\s+(?!(?:we|I|this|our|my)\b)(?:[\w’'-]+\s+){1,6}?(?:shows?|showed|gives?|gave|says?|said|suggests?|suggested|impl(?:y|ies|ied)|puts?|yields?)\b/;

const isChance =
  (sentence: string) =>
  ({ kind, start, end }: Match): boolean =>
    kind === 'number' ||
    /(?:(?:chances?|odds|probability|likelihood|possibility)|\d\d[-–/]\d\d)$/i.test(sentence.slice(start, end));

/** The chances, in words or figures, that stand in one clause with what somebody else says of them. */
const oddsGiven =
  (pattern: RegExp, isOthers: (before: string, words: string) => boolean): SentenceExclusion['spans'] =>
  (sentence, matches) => {
    const chances = matches.filter(isChance(sentence));
    if (chances.length === 0) return [];
    const given = [...sentence.matchAll(pattern)]
      .filter(({ index, 0: words }) => isOthers(sentence.slice(0, index), words))
      .map(({ index, 0: words }) => ({ start: index, end: endOfClause(sentence, index + words.length) }));
    return chances.filter((chance) => given.some((span) => contains(span, chance)));
  };

const between = (sentence: string, index: number, { start, end }: Match): string =>
  index < start ? sentence.slice(index, start) : sentence.slice(end, index);

export const othersOdds: readonly SentenceExclusion[] = [
  {
    name: 'odds that a market implies',
    spans: oddsGiven(impliedByMarkets, () => true),
    leaves: 'Swaps imply a 95 % probability of a rise.',
    keeps: 'The samples imply a 95 % probability of a rise.',
  },
  {
    name: 'odds are what a model shows',
    spans: (sentence, matches) => {
      const end = isWhatItShows.exec(sentence)?.index ?? 0;
      return matches.filter((match) => match.end <= end && isChance(sentence)(match));
    },
    leaves: 'A 60 % chance of frost is what the bureau’s ensemble now shows.',
    keeps: 'A 60 % chance of frost is what we see.',
  },
  {
    name: 'odds at a market with a name',
    spans: (sentence, matches) =>
      matches.filter(
        (match) =>
          isChance(sentence)(match) &&
          [...sentence.matchAll(atPlace)].some(({ index }) => !/[;—]/.test(between(sentence, index, match))),
      ),
    leaves: 'On Betfair the chance of a snap vote is about 60 %.',
    keeps: 'On the coast the chance of a snap vote is about 60 %.',
  },
  {
    name: 'odds of the consensus',
    spans: oddsGiven(consensus, (before) => !/\b(?:our|my)\s+$/i.test(before)),
    leaves: 'The consensus was looking for a 40 % chance of frost.',
    keeps: 'Despite the consensus there was a 40 % chance of frost.',
  },
  {
    name: 'odds that a named model shows',
    spans: oddsGiven(namedModel, (before) => !/\b(?:our|my)\s+$/i.test(before)),
    leaves: 'The TERN index shows a 60 % chance of frost.',
    keeps: 'Our TERN index shows a 60 % chance of frost.',
  },
  {
    name: 'odds behind the name of a market',
    spans: (sentence, matches) =>
      matches.filter((match) => isChance(sentence)(match) && platform.test(sentence.slice(0, match.start))),
    leaves: 'Polymarket: a 28 % chance that the toll stays.',
    keeps: 'Fish market: a 28 % chance that the toll stays.',
  },
  {
    name: 'odds that somebody else attaches',
    spans: oddsGiven(attached, hasSpeaker),
    leaves: 'Traders attached a high probability to a cut.',
    keeps: 'We attached a high probability to a cut.',
  },
  {
    name: 'odds that somebody gives it',
    spans: oddsGiven(givesIt, isForecaster),
    leaves: 'Brokers give it a high probability.',
    keeps: 'We give it a high probability.',
  },
  {
    name: 'giving it odds, of somebody else',
    spans: oddsGiven(inParticiple, (before, words) =>
      isOthers(/^\W/.test(words) ? firstSubject(before) : afterWith(before)),
    ),
    leaves: 'Brokers were wary, giving a default a 20 % chance.',
    keeps: 'The ice was thin, giving a breach a 20 % chance.',
  },
  {
    name: 'odds that forecasters raise or lower',
    spans: oddsGiven(changing, isForecaster),
    leaves: 'The bureau has cut the chance of frost to 20 %.',
    keeps: 'The wind has cut the chance of frost to 20 %.',
  },
  {
    name: 'odds that somebody gave',
    spans: (sentence, matches) => {
      const given = [...sentence.matchAll(givenOdds)].map(({ index, 0: words }) => ({
        start: index,
        end: index + words.length,
      }));
      return matches.filter((match) => isChance(sentence)(match) && given.some((span) => overlaps(span, match)));
    },
    leaves: 'The 20 % chance of frost that the bureau gave was too low.',
    keeps: 'The 20 % chance of frost that we gave was too low.',
  },
  {
    name: 'estimates that range from one figure to another',
    spans: oddsGiven(ranging, (before) => !/\b(?:our|my)\s+(?:\w+\s+)?$/i.test(before)),
    leaves: 'Estimates of the chance of frost range from 5 % to 60 %.',
    keeps: 'Our estimates of the chance of frost range from 5 % to 60 %.',
  },
];
