// A modal in a clause that only names something: how a siege could end, the damage a drought could do, risks that could arise.
import type { Exclusion } from './exclusion.ts';

const kinds = ['vague'] as const;
const modal = /^(?:may|might|could)$/;

/** *Shows how a siege*, inside a sentence; what *is how* something comes about, is said of it. */
const asksHow =
  /(?<!\b(?:is|was|but|yet))\s(?:(?:and|or),?\s)?how\s(?:(?!(?:is|are|was|were|has|have|had|will|would|can|could|may|might|that|which|who)\b)[\p{L}\p{N}.’'-]+\s+){1,8}$/iu;
/** *What it*, *what a longer war*: a short subject, in which no other verb has room. */
const asksWhat =
  /\bwhat\s+(?:it|this|that|these|those|they|he|she|we|you|(?:the|an?|its|their|our|his|her|such|another|each|any)\s+(?:[\w’'-]+\s+){0,2}[\w’'-]+|(?:[a-z-]+\s+){0,2}[a-z]{3,}s|\p{Lu}[\p{L}’'-]*)\s+$/iu;
/** The verb has no object but *what*. */
const wantsObject =
  /^\s+(?:(?:well|also|actually|really|still|then|now|yet|realistically|reasonably)\s+)*(?:mean|require|involve|entail|imply|do|say|tell (?:you|us|them)|claim|argue|think|believe|suggest|want|need|expect|achieve|offer|gain|lose|hold|deliver|bring|cost|become|be|look like|have)\b(?=\s*(?:[.,;:)–—]|$)|\s+(?:for|in|to|of|on|if|when|and|or|at|by|with|under|over|next|a year|(?:the|its|their|our)\s+\w+\s*(?:[.,;]|$)|been|done|meant|cost|happened|\w{2,}ed\b))/i;

/** What comes of things, and how. */
const effect =
  'damage|harm|effects?|impacts?|implications?|consequences?|repercussions?|ramifications?|bearing|influence|roles?|part|threats?|dangers?|risks?|challenges?|problems?|difficult(?:y|ies)|benefits?|toll|forms?|shape|course|direction|steps?|actions?|paths?|routes?|decisions?|contributions?|difference|havoc|pain|disruption|chaos|losses|pressure|costs?|tactics|techniques|methods|means|weapons|tools|targets|arguments|words';
/** *The harm a second breach*, *the role that the guild*: the noun is what the verb behind the modal has for an object. */
const ofEffect = new RegExp(
  `\\b(?:${effect})\\s+(?:(?:that|which)\\s+(?:[\\w’'-]+\\s+){1,6}|(?:the|an?|its|their|our|his|her|this|that|these|those|each|any|such|another|some|other|further|it|they|he|she|we|[a-z]{3,}s|\\p{Lu}[\\p{L}’'-]*)\\s+(?:[\\w’'-]+\\s+){0,5})$`,
  'u',
);
const lacksObject =
  /^\s+(?:(?:well|also|still|one day|yet|ultimately|eventually)\s+)?(?:have|pose|cause|do|play|take|make|bring|present|create|inflict|wreak|exert|entail|use|employ|adopt|choose|face|encounter)\b(?=\s*(?:[.,;:)–—]|$)|\s+(?:includes?|for|on|in|to|over|at|upon|within|if|when|and|or|against|across|by|during|should|unless|is|are|was|were|has|have|had|will|would)\b)/i;

/** What may go wrong, in general: of none of it is it said that it will. */
const contingent =
  /\b(?:risks|threats|dangers|hazards|factors|missteps|mistakes|errors|shocks|triggers|developments|events|uncertainties|headwinds|pitfalls|obstacles|circumstances|conditions|scenarios?|outcomes|contingencies|surprises|spots|variables|drivers|catalysts)\s+(?:(?:that|which)\s+(?:\w+ly\s+)?|(?:(?:in|under|by|through) which|where)\s+(?:[\w’'-]+\s+){1,5})$/i;
/** *The yards that might be affected*: whichever they are. */
const whichever = /\b(?:the|any|all|those|other|of|for)\s+(?:[\w-]+\s+){0,2}\w{2,}s\s+(?:that|which|who)\s+$/i;
const isConcerned =
  /^\s+(?:also )?be (?:affected|exposed|impacted|at risk|vulnerable|eligible|needed|required|relevant|involved|concerned|interested)\b/i;
/** *The events that could be the end of it*: these, of which one thing is said. */
const saysWhatItIs = /^\s+(?:well |still )?(?:be the|prove|have been)\b/i;

export const relativeExclusions: readonly Exclusion[] = [
  {
    name: 'shows how a siege could end',
    kinds,
    words: modal,
    when: ({ before }) => before.includes('how') && asksHow.test(before),
    leaves: 'The play is a lesson in how a long siege could end.',
    keeps: 'How the guild votes could decide it.',
  },
  {
    name: 'what a longer war could mean',
    kinds,
    words: modal,
    when: ({ before, after }) => asksWhat.test(before) && wantsObject.test(after),
    leaves: 'We ask below what a longer war could mean for rents.',
    keeps: 'What the rain began the frost could end.',
  },
  {
    name: 'what might have been expected',
    kinds,
    words: modal,
    when: ({ after }) =>
      /^\s+(?:well |reasonably |once )?have (?:been )?(?:expected|hoped for|supposed|wished|anticipated)\b/i.test(
        after,
      ),
    leaves: 'The frost might have been expected to lift prices.',
    keeps: 'The frost might have been the cause.',
  },
  {
    name: 'the damage a drought could do',
    kinds,
    words: modal,
    when: ({ before, after }) => ofEffect.test(before) && lacksObject.test(after),
    leaves: 'It weighs the threat each feud could pose to trade.',
    keeps: 'As to damage, a long drought could do some.',
  },
  {
    name: 'risks that could change the picture',
    kinds,
    words: modal,
    when: ({ before, after }) => contingent.test(before) && !saysWhatItIs.test(after),
    leaves: 'We list the main shocks that could hit rents.',
    keeps: 'We list the main debts that could hit rents.',
  },
  {
    name: 'the yards that might be affected',
    kinds,
    words: modal,
    when: ({ before, after }) => whichever.test(before) && isConcerned.test(after),
    leaves: 'A map shows the yards that might be affected.',
    keeps: 'A map shows the yards that might be sold.',
  },
  {
    name: 'explanations could be put forward',
    kinds,
    words: modal,
    when: ({ before, after }) =>
      /\b(?:explanations?|hypothes[ei]s|reasons?|arguments?|objections?|comparisons?|parallels?|analog(?:y|ies)|lessons?|conclusions?|inferences?|points?|distinctions?|criticisms?|examples?|cases?)\s+$/i.test(
        before,
      ) &&
      /^\s+(?:also |well |therefore |then |thus )?be (?:put forward|advanced|offered|raised|drawn|made|cited|adduced|suggested|given|found|inferred|multiplied)\b(?! (?:by|to|in the (?:coming|next))\b)/i.test(
        after,
      ),
    leaves: 'Three explanations could be put forward.',
    keeps: 'Three tolls could be put forward.',
  },
];
