// What the JSON formats of the ledger may hold, as those who read them say: the parts of their schemas that we write.

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const words = { type: 'string', minLength: 1 };
const closed = (properties: Record<string, object>, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});
const listOf = (items: object, minItems = 0) => ({ type: 'array', items, minItems });

/** Forecast Ledger 2.2.0, `schema/forecast-ledger.schema.json`: all its objects are closed. */
const slug = { type: 'string', maxLength: 128, pattern: '^[a-z0-9]+(?:[._-][a-z0-9]+)*$' };
const moment = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' };
const binary = closed({ kind: { const: 'binary' } });
const question = closed(
  {
    id: slug,
    status: { enum: ['open', 'awaiting_resolution', 'resolved', 'ambiguous', 'void'] },
    created_at: moment,
    current_revision_id: slug,
    revisions: listOf(
      closed({
        id: slug,
        effective_at: moment,
        recorded_at: moment,
        title: words,
        resolution_criteria: words,
        forecasting_opens_at: moment,
        expected_resolution_at: moment,
        outcome_space: binary,
        domain: binary,
      }),
      1,
    ),
    tags: { ...listOf(slug), uniqueItems: true },
    notes: { type: 'string' },
    forecasts: listOf(
      closed({
        id: slug,
        question_revision_id: slug,
        forecasted_at: moment,
        recorded_at: moment,
        visibility: { const: 'public' },
        representations: listOf(
          closed({
            kind: { const: 'probability' },
            outcome: { const: true },
            probability: { type: 'string', pattern: '^(?:0|1|0\\.[0-9]{0,17}[1-9])$' },
          }),
          1,
        ),
        rationale: { type: 'string' },
        comment: { type: 'string' },
        integrity: closed({ status: { const: 'unanchored' } }),
      }),
    ),
    resolution: {
      oneOf: [
        closed({
          status: { const: 'resolved' },
          question_revision_id: slug,
          outcome: { type: 'boolean' },
          outcome_known_at: moment,
          recorded_at: moment,
          sources: listOf(
            closed({
              title: words,
              url: { type: 'string', pattern: "^[a-z][a-z0-9+.-]*:[\\w.~:/?#@!$&'()*+,;=%-]+$" },
              retrieved_at: moment,
            }),
            1,
          ),
        }),
        closed({ status: { enum: ['ambiguous', 'void'] }, reason: words, recorded_at: moment }),
      ],
    },
  },
  ['resolution'],
);
const member = { id: slug, name: words };
export const forecastLedgerSchema = closed({
  $schema: {
    const: 'https://raw.githubusercontent.com/chaoscondensate/schema/v2.2.0/schema/forecast-ledger.schema.json',
  },
  schema_version: { const: '2.2.0' },
  ledger_id: slug,
  title: words,
  created_at: moment,
  default_timezone: { const: 'UTC' },
  forecaster: {
    oneOf: [
      closed({ ...member, kind: { const: 'individual' } }),
      closed({ ...member, kind: { const: 'team' }, members: listOf(closed(member), 2) }),
    ],
  },
  platforms: { type: 'object' },
  questions: listOf(question),
});

/** STIX 2.1: bundle (8), common properties (3.2), identity (4.5), note (4.12), report (4.17), extension definition (7.3). */
const stixId = (type: string) => ({ type: 'string', pattern: `^${type}--${uuid}$` });
const stixTime = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' };
const stixObject = (type: string, properties: Record<string, object>, optional: readonly string[] = []) =>
  closed(
    {
      type: { const: type },
      spec_version: { const: '2.1' },
      id: stixId(type),
      created: stixTime,
      modified: stixTime,
      created_by_ref: stixId('identity'),
      ...properties,
    },
    ['created_by_ref', ...optional],
  );
export const stixSchema = closed(
  {
    type: { const: 'bundle' },
    id: stixId('bundle'),
    objects: listOf(
      {
        oneOf: [
          stixObject('identity', { name: words, identity_class: { enum: ['individual', 'group', 'system'] } }),
          stixObject('extension-definition', {
            name: words,
            description: words,
            schema: words,
            version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
            extension_types: listOf({ const: 'property-extension' }, 1),
          }),
          stixObject('report', { name: words, published: stixTime, object_refs: listOf(stixId('note'), 1) }),
          stixObject(
            'note',
            {
              abstract: { type: 'string' },
              content: { type: 'string' },
              lang: { const: 'en' },
              authors: listOf(words, 1),
              object_refs: listOf(stixId('report'), 1),
              confidence: { enum: [15, 50, 85] },
              labels: listOf(words, 1),
              external_references: listOf(closed({ source_name: words, description: words }), 1),
              extensions: {
                type: 'object',
                propertyNames: stixId('extension-definition'),
                additionalProperties: {
                  type: 'object',
                  required: ['extension_type'],
                  properties: { extension_type: { const: 'property-extension' } },
                  patternProperties: { '^[a-z0-9_]{3,250}$': { type: ['string', 'number'] } },
                  additionalProperties: false,
                },
                minProperties: 1,
              },
            },
            ['authors', 'confidence', 'labels'],
          ),
        ],
      },
      1,
    ),
  },
  ['objects'],
);

/** MISP core format (draft-dulaunoy-misp-core-format), event and attribute; the type and category as its describeTypes pairs them. */
const mispUuid = { type: 'string', pattern: `^${uuid}$` };
const seconds = { type: 'string', pattern: '^\\d+$' };
export const mispSchema = closed({
  response: listOf(
    closed({
      Event: closed({
        uuid: mispUuid,
        info: words,
        date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
        threat_level_id: { enum: ['1', '2', '3', '4'] },
        analysis: { enum: ['0', '1', '2'] },
        distribution: { enum: ['0', '1', '2', '3'] },
        published: { type: 'boolean' },
        timestamp: seconds,
        Attribute: listOf(
          closed({
            uuid: mispUuid,
            type: { const: 'text' },
            category: { const: 'Other' },
            to_ids: { const: false },
            distribution: { const: '5' },
            timestamp: seconds,
            value: { type: 'string' },
            comment: { type: 'string' },
            Tag: listOf(closed({ name: { type: 'string', pattern: '^[a-z-]+:[a-z-]+="[a-z0-9-]+"$' } })),
          }),
          1,
        ),
      }),
    }),
  ),
});
