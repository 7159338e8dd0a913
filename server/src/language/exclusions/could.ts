// Could that hedges nothing: ability, a wish.
import { changeWords, human, verbClasses } from '../sense/classes.ts';
import { befalls } from './ability.ts';
import type { Exclusion } from './exclusion.ts';

/** *See the price fall*: what befalls is seen. */
const isSeen = new RegExp(`^\\s+(?:see|hear)\\b(?:[^\\w’'-]+[\\w’'-]+){1,6}?\\W+(?:${changeWords})\\b`, 'i');
const anyPerson = new RegExp(
  `\\b(?:an?|any|every|each|even an?)\\s+(?:[\\w-]+\\s+){0,3}?(?:${human}|child|watchman|lookout|sentry|fool|guard|scout|hand|team|cook|pupil)(?:\\s+(?:on|in|at|of|from|with)\\s+[^,;]{1,40})?,?\\s*$`,
  'i',
);
/** *A word that a schoolboy*, *so plain that anyone*: how easy a thing is. */
const unskilled =
  /(?:\b(?:that|which|one|(?:is|are|was|were) an? (?:\w+ )?\w+) (?:(?:even )?an?|any) (?:\w+ )?(?:child|schoolboy|schoolgirl|schoolchild|layman|layperson|novice|apprentice|beginner|amateur|toddler|ten-year-old)|\bso \w+ that any(?:one|body))\s+$/i;
/** *For example*, *to name but one case*, *if it wished to*. */
const forInstance =
  /^,? (?:for (?:instance|example)|to (?:give|name|take|cite) (?:but |just |only )?(?:an?|one|another|two) (?:obvious |simple )?(?:examples?|instances?|cases?)|by way of example|alternatively|usefully|if (?:it|they|he|she) (?:so )?(?:wished|wanted|chose|liked|pleased)(?: to)?),? /i;
/** *Proves that the fleet*. */
const proving =
  /\b(?:show(?:s|ed|n|ing)?|prov(?:e|es|ed|ing)|demonstrat(?:e|es|ed|ing)) (?:\w+ )?that (?!we\b)[^,;]{1,40}$/i;
const kinds = ['vague'] as const;
const could = /^could$/;

export const couldExclusions: readonly Exclusion[] = [
  {
    name: 'the potential to feed a town',
    kinds,
    words: /potential to$/,
    when: ({ after }) =>
      [verbClasses.ability, verbClasses.act, verbClasses.power].some((verbs) => verbs.test(after.trimStart())) &&
      !verbClasses.change.test(after.trimStart()),
    leaves: 'The lake has the potential to feed a town.',
    keeps: 'The feud has the potential to split a town.',
  },
  {
    name: 'could at the head of a sentence',
    kinds,
    words: could,
    when: ({ before }) => !before.trim(),
    leaves: 'Could the fleet return, the port would reopen.',
  },
  {
    name: 'could not, could only',
    kinds,
    words: could,
    when: ({ after }) =>
      /^\s*(?:not|n['’]t|only|no longer|barely|hardly|scarcely|ill|afford|(?:find|see|give|get|do|say|offer|prove|recall|name) (?:no|nothing|nobody|neither))\b/i.test(
        after,
      ),
    leaves: 'The crew could hardly land.',
    keeps: 'The crew could land.',
  },
  {
    name: 'could after whether, until, so that, as far as',
    kinds,
    words: could,
    when: ({ before, after }) =>
      // *So that the mills could now be sold* tells what follows.
      (/\bso that\b[^;]*$/i.test(before) && !/^\s+(?:now|soon|yet)\b/i.test(after)) ||
      /\bwhether\b(?:(?!, (?:and|but|so|with)\b)[^;])*$|\basked\b|\bas (?:soon|far|fast|best) as\b|\bas much as\b(?!\s+[\d$€£])[^,;]*$|\b(?:until|till)\b[^,;]*$|\bwish(?:ed)?\b/i.test(
        before,
      ),
    leaves: 'The crew rows as fast as it could.',
    keeps: 'The crew rows fast and could win.',
  },
  {
    name: 'nobody could, few could',
    kinds,
    words: could,
    when: ({ before }) =>
      /\b(?:nobody|no one|none|neither|nothing|never|few|no \p{L}+)\s*$|(?:^\W*|[,;—]\s*|\b(?:that|and|but|because|since|so)\s+)(?:(?:hardly|scarcely|barely) an?|not even|no|neither|only)\s+(?!(?:if|when|after|then|by|because|in|on|with|at)\b)(?:[\p{L}’'-]+\s+){1,3}(?:of\s+(?:\S+\s+){1,3})?$/iu.test(
        before,
      ),
    leaves: 'Not even the guard could pass the zone.',
    keeps: 'Nobody sleeps, and with no moon on the pier rain could fall.',
  },
  {
    name: 'could read it for weeks before they were caught',
    kinds,
    words: could,
    when: ({ after }) =>
      verbClasses.ability.test(after.trimStart()) &&
      !isSeen.test(after) &&
      /\b(?:before|until|till|when|while|after) (?:it|they|he|she|we|anyone|anybody|the [\w-]+) (?:\w+ly )?(?:(?:was|were|had|did|came|went|knew|saw|took|got|found|fell|broke|\w{2,}[^e\W]ed))\b/i.test(
        after,
      ),
    leaves: 'Pedlars could read the mail there until the guard came.',
    keeps: 'Pedlars could read the mail there until the guard comes.',
  },
  {
    name: 'unlikely that they could',
    kinds,
    words: could,
    when: ({ before }) =>
      /\b(?:(?:unlikely|improbable|impossible|inconceivable|implausible|doubtful)(?: that)?|(?:(?:no|little|slim|scant) (?:chance|prospect|likelihood|hope)|(?<!\bno )doubts?) that) (?:[\w’'-]+ ){1,8}$/i.test(
        before,
      ),
    leaves: 'It is doubtful that the fleet could hold the strait.',
    keeps: 'Rain is unlikely, and a drought could empty the lake.',
  },
  {
    name: 'if we could, we could',
    kinds,
    words: could,
    when: ({ before }) => /^\W*if (we|they|you|one|people) could\b[^;]*,\s+(?:then )?\1\s+$/i.test(before),
    leaves: 'If they could close the gate, they could avoid a flood.',
    keeps: 'If they could close the gate, the flood could end.',
  },
  {
    name: 'could, before something was',
    kinds,
    words: could,
    when: ({ before }) =>
      /^\W*(?:before|until|till)\b[^,]*\b(?:was|were|had|\w+ed|came|went|fell|began|broke)\b[^,]*,/i.test(before),
    leaves: 'Before the tower was built, storms could sink the ferry.',
    keeps: 'Before the tower is built, storms could sink the ferry.',
  },
  {
    name: 'what anybody could do with a glass or a day',
    kinds,
    words: could,
    when: ({ before, after }) =>
      anyPerson.test(before) &&
      (verbClasses.ability.test(after.trimStart()) || /^\s+(?:follow|watch) (?:every|each|all|both)\b/i.test(after)) &&
      !isSeen.test(after),
    leaves: 'With a glass a watchman could count the masts, and a lookout could follow each boat.',
    keeps: 'In May a watchman could lose his post.',
  },
  {
    name: 'mazes that a child could leave',
    kinds,
    words: could,
    when: ({ before, after }) => unskilled.test(before) && !befalls.test(after),
    leaves: 'They drew mazes that a child could leave in minutes.',
    keeps: 'The ice is so thin that a child could drown in minutes.',
  },
  {
    name: 'from the tower one could watch',
    kinds,
    words: could,
    when: ({ before, after }) =>
      /^\W*from (?:the|its|their|an?|this|that) (?:[\w-]+ ){0,2}?(?:tower|hill|hilltop|roof|walls?|ridge|window|mast|bridge|heights|summit|balcony|ramparts|quay|deck)\b/i.test(
        before,
      ) &&
      /^\s+(?:easily |also )?(?:watch|see|hear|count|survey|spot|overlook|observe|read|follow|make out)\b/i.test(after),
    leaves: 'From the tower the guards could watch both roads.',
    keeps: 'From the tower the guards could shell both roads.',
  },
  {
    name: 'could read and write',
    kinds,
    words: could,
    when: ({ after }) =>
      /^\s+(?:both |also |already |neither )?(?:read (?:and|or|nor) write|read(?=[.,;])|swim|speak \p{Lu})/u.test(
        after,
      ),
    leaves: 'Some of the crews could swim.',
    keeps: 'Some of the crews could drown.',
  },
  {
    name: 'to show that the fleet could sail',
    kinds,
    words: could,
    when: ({ before, after }) =>
      proving.test(before) && !befalls.test(after) && !verbClasses.change.test(after.trimStart()),
    leaves: 'The parade shows that the fleet could sail.',
    keeps: 'The figures show that the fleet could shrink.',
  },
  {
    name: 'anyone with a key could open',
    kinds,
    words: could,
    when: ({ before, after }) =>
      /\b(?:anyone|anybody|any\w* \w+|whoever) (?:with|who (?:had|has|held|holds|knew|knows|owned|owns)) (?:(?!\b(?:and|but)\b)[\w’'-]+ ){1,5}$/i.test(
        before,
      ) &&
      !befalls.test(after) &&
      !verbClasses.change.test(after.trimStart()),
    leaves: 'Anyone with a key could open the gate.',
    keeps: 'Anyone with a cough could lose their post.',
  },
  {
    name: 'could see, could hear',
    kinds,
    words: could,
    when: ({ after }) =>
      /^\s+(?:see|hear)\s+(?:the|both|every|nothing|what|how|all|from|across|into|through|each|them|it|him|her)\b/i.test(
        after,
      ) && !isSeen.test(after),
    leaves: 'The intruders could see the mail for weeks.',
    keeps: 'Miners could see the price fall.',
  },
  {
    name: 'all that they could find, the best that could be said',
    kinds,
    words: could,
    when: ({ before }) =>
      /\b(?:(?:all|everything|little|nothing)\s+(?:that\s+)?(?:the|its|their|it|they|he|she|we|one|anyone)\s+(?:[\w-]+\s+){0,2}|the (?:best|most|least|worst)\s+(?:that\s+)?(?:(?:the|its|their|it|they|he|she|we|one|anyone)\s+(?:[\w-]+\s+){0,2})?)$/i.test(
        before,
      ),
    leaves: 'All that the guards could do was wait, and the best that could happen was rain.',
    keeps: 'All that could change in May.',
  },
  {
    name: 'could, for instance',
    kinds,
    words: could,
    when: ({ after }) => {
      const [said] = forInstance.exec(after) ?? [];
      const verb = after.slice(said?.length);
      if (said === undefined || /^(?:be|have)\b/i.test(verb)) return false;
      return /\bif\b/i.test(said) || !verbClasses.change.test(verb);
    },
    leaves: 'The port could, for example, hire divers.',
    keeps: 'The frost could, for example, delay the ferries.',
  },
];
