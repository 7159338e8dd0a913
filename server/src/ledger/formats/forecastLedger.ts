// A Forecast Ledger, version 2 (github.com/chaoscondensate/schema): each judgement as a question with one revision and one forecast.
import type { Verdict } from '../../briefing/outcomes/verdicts.ts';
import type { Entry, Ledger } from '../entry.ts';
import { dayInWords } from '../inWords.ts';
import { questionTitle } from './fatebook.ts';
import { joined, placeOf, settledBy, type Titles } from './format.ts';
import { uuidOf } from './uuid.ts';

const version = '2.2.0';

type Unresolved = 'ambiguous' | 'void';
const unresolved: Readonly<Partial<Record<Verdict, Unresolved>>> = {
  partly: 'ambiguous',
  'cannot-be-told': 'ambiguous',
  void: 'void',
};

/** Whether it has the days without which there is no question: when it was asked, and when it is to be answered. */
export const isQuestion = (entry: Entry): boolean => entry.published !== null && answeredOn(entry) !== null;

const answeredOn = ({ due, resolved }: Entry): string | null => due ?? resolved;

const beginOf = (day: string): string => `${day}T00:00:00Z`;
const endOf = (day: string): string => `${day}T23:59:59Z`;

/** A judgement without a likelihood is a question without a forecast; no number is made up for it. */
export function writeForecastLedger({ judgements, today }: Ledger, titles: Titles): object {
  const questions = judgements.filter(isQuestion);
  const authors = [...new Set(questions.flatMap((entry) => entry.authors))].sort();
  const first = questions.map(({ published }) => published ?? today).reduce((a, b) => (a < b ? a : b), today);
  return {
    $schema: `https://raw.githubusercontent.com/chaoscondensate/schema/v${version}/schema/forecast-ledger.schema.json`,
    schema_version: version,
    ledger_id: `brieflint-${uuidOf('ledger', authors)}`,
    title: joined(['Judgements', authors.join(', ')], ' of '),
    created_at: beginOf(first),
    default_timezone: 'UTC',
    forecaster: toForecaster(authors),
    platforms: {},
    questions: questions.map((entry) => toQuestion(entry, today, titles)),
  };
}

/** A ledger has one forecaster: where several write, they are a team. */
function toForecaster(authors: readonly string[]): object {
  const idOf = (names: readonly string[]) => `author-${uuidOf('author', names)}`;
  const name = joined([authors.join(', ')], '') || 'No author';
  if (authors.length < 2) return { id: idOf(authors), kind: 'individual', name };
  const members = authors.map((author) => ({ id: idOf([author]), name: author }));
  return { id: idOf(authors), kind: 'team', name, members };
}

function toQuestion(entry: Entry, today: string, titles: Titles): object {
  const { id, path, published, event, standard, point } = entry;
  const asked = beginOf(published ?? today);
  const answered = answeredOn(entry) ?? today;
  const revision = `qr-${id}-1`;
  const resolution = resolutionOf(entry, revision, today);
  return {
    id: `q-${id}`,
    status: resolution?.status ?? (entry.state === 'overdue' ? 'awaiting_resolution' : 'open'),
    created_at: asked,
    current_revision_id: revision,
    // Append-only: a briefing asks once, and what it asks later has another id.
    revisions: [
      {
        id: revision,
        effective_at: asked,
        recorded_at: asked,
        title: questionTitle(entry),
        resolution_criteria: `Yes if this has happened by the end of ${dayInWords(answered)}, otherwise no: ${event}.`,
        forecasting_opens_at: asked,
        expected_resolution_at: endOf(answered),
        outcome_space: { kind: 'binary' },
        domain: { kind: 'binary' },
      },
    ],
    tags: [...new Set([slug(standard), ...(entry.horizon === null ? [] : [slug(entry.horizon)])])].filter((tag) => tag),
    notes: joined([titles.get(path) ?? '', placeOf(entry)], ', '),
    forecasts: point === null ? [] : [toForecast(entry, point, revision, asked)],
    ...(resolution ? { resolution } : {}),
  };
}

const toForecast = (entry: Entry, point: number, revision: string, asked: string): object => ({
  id: `f-${entry.id}-1`,
  question_revision_id: revision,
  forecasted_at: asked,
  recorded_at: asked,
  visibility: 'public',
  representations: [{ kind: 'probability', outcome: true, probability: decimal(point / 100) }],
  rationale: entry.text,
  comment: extensionOf(entry),
  integrity: { status: 'unanchored' },
});

/**
 * The schema has no place for a band, and refuses properties that it does not know. So our extension stands in the comment, as
 * JSON: the term by its standard, its band in per cent, and how sure the writers are.
 */
const extensionOf = ({ standard, term, low, high, confidence }: Entry): string =>
  JSON.stringify({ brieflint: { standard, term, low, high, confidence } });

/** What came of it; the briefing itself is the source where its evidence has no link. */
function resolutionOf(entry: Entry, revision: string, today: string) {
  const { id, outcome, evidence, published } = entry;
  if (outcome === null) return undefined;
  // An outcome that is told to be older than its judgement is a mistake of the text; the ledger allows none.
  const known = [settledBy(entry, today), published ?? ''].reduce((a, b) => (a > b ? a : b));
  const recorded_at = endOf(known);
  const status = unresolved[outcome];
  if (status) return { status, reason: evidence ?? outcome.replaceAll('-', ' '), recorded_at };
  const source = {
    title: evidence?.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1') || placeOf(entry),
    url: linkIn(evidence) ?? `urn:brieflint:judgement:${id}`,
    retrieved_at: recorded_at,
  };
  return {
    status: 'resolved',
    question_revision_id: revision,
    outcome: outcome === 'happened',
    outcome_known_at: recorded_at,
    recorded_at,
    sources: [source],
  };
}

/** The first address in words; undefined for none, and for one with signs that no URI has. */
const linkIn = (words: string | null): string | undefined =>
  words?.match(/https?:\/\/[\w.~:/?#@!$&'*+,;=%-]+[\w/](?=[\s)\]>"”]|$|[.,;])/)?.[0];

/** A probability as the schema writes it: no exponent, no needless nought. */
const decimal = (probability: number): string => probability.toFixed(12).replace(/\.?0+$/, '');

const slug = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100);
