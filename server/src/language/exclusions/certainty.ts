// Certainty that claims nothing of what is still to come: certain areas, bound by treaty, impossible to cross.
import { copula, followsPredicate, nextWord, runsOn } from '../context.ts';
import type { Exclusion } from './exclusion.ts';

const kinds = ['certainty'] as const;
const certain = /^certain$/;
/** *Is certainly going to fail*: what is to come after all. */
const ahead = /^\s+(?:going to|set to|to|headed|heading|bound|doomed|coming|about to)\b/i;
/** A wish that is known. */
const wishes =
  /^\s+(?:wants?|likes?|wish(?:es)?|hopes?|prefers?|knows?|feels?|needs?|enjoys?|deserves?|loves?|cares?)\b/i;
const impossible = /^impossible$/;
const timeToCome =
  /\b(?:will|soon|tomorrow|next|this (?:week|month|year|quarter|spring|summer|autumn|winter)|(?:in|by|on|before|until|from) (?:the )?(?:20[2-9]\d|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b/i;
/** *Certainly offers comfort*, *certainly have an edge*. */
const present =
  /^\s+(?:(?!(?:means|leads|fails|falls|ends|collapses|loses|dies|brings|follows|spells|happens|wins|goes|comes|is|was)\b)[a-z]+[^s\W]s\s+(?!as\b)[a-z]|(?:faces|needs|knows|deserves|cares)\s*[.,;:]|(?:have|do|offer|make|give|play|add|provide|deserve|need|face|share)\s+(?:an?|the|its|their|some|more|much|many|no|all)\b)/;
/** *Undoubtedly failed*: what everybody saw. */
const hadEffect = /^\s+(?:failed|succeeded|helped|suffered|benefited|boosted|hurt|damaged|knew)\b(?! by\b)/;
const past =
  /^\s+(?!need\b)(?:[a-z]{2,}[^e\W]ed|came(?! from)|went|took|made|gave|had|did|felt|lost|won|brought|held|kept|left|led|met|paid|rose|fell|grew|saw|said|thought)\b(?! by\b)/;
/** A verb that a participle belongs to: *is certainly mended*. */
const hasVerb = /\b(?:is|are|was|were|be|been|being|has|have|had|will|would|may|might|could|must|get|gets|got)\b/i;
const clauseOf = (before: string): string => before.split(/[,;:]/).at(-1) ?? before;

export const certaintyExclusions: readonly Exclusion[] = [
  {
    name: 'may be inevitable',
    kinds,
    words: /^(?:now )?(?:inevitable|unavoidable|inescapable|impossible|a certainty|(?:a )?foregone conclusion)$/,
    when: ({ before }) =>
      /\b(?:may|might|could|likely to|probably) (?:well |yet |soon )?(?:be|become|prove|seem|look)\s+$/i.test(before),
    leaves: 'A feud may be inevitable, but nobody wants one.',
    keeps: 'A feud will be inevitable, but nobody wants one.',
  },
  {
    name: 'a certainty that is negated or graded',
    kinds,
    words: /^(?!no )(?!.*doubt)/,
    when: ({ before }) =>
      /\b(?:not|n['’]t|almost|nearly|virtually|never|by no means|far from|anything but|no longer|hardly|scarcely|less than)[\s*_]+$/i.test(
        before,
      ),
    leaves: 'A defeat is not inevitable.',
    keeps: 'A defeat is inevitable.',
  },
  {
    name: 'is certainly pleasant, certainly not if',
    kinds,
    words: /^(?:certainly|definitely|unquestionably)$/,
    when: ({ before, after }) =>
      (/\b(?:is|are|am|was|were|has|have|had|did|does|do|can|we|i|\w+['’](?:ve|s|re|m|d))\s+(?:also\s+)?$/i.test(
        before,
      ) &&
        !ahead.test(after)) ||
      /^\s+not\b(?! be\b)/i.test(after) ||
      (/^\W*(?:and|but|or)?\s*$/i.test(before) && /^\s+no\b(?!.*\bwill\b)/i.test(after)) ||
      /^\s+(?:suggested|helped|hurt|contributed|showed|looked|felt|seemed|made|added|mattered|indicated)\b/i.test(
        after,
      ) ||
      (/\b(?:it|that|this)\s+$/i.test(before) && /^\s+\w{2,}ed\b/.test(after)) ||
      /^\s+(?:depends|makes|helps|seems|looks|shows|matters|adds|counts|plays|exists|remains|gives|has|does|explains|contains|deserves|applies|(?:seem|look|appear)s?(?= to\b))\b/i.test(
        after,
      ),
    leaves: 'The port is certainly pleasant, and its size certainly helps.',
    keeps: 'The port is certainly doomed and will certainly close.',
  },
  {
    name: 'the law certainly offers, they undoubtedly failed',
    kinds,
    words: /^(?:certainly|definitely|undoubtedly|unquestionably)$/,
    when: ({ words, before, after }) =>
      !ahead.test(after) &&
      !timeToCome.test(after) &&
      (present.test(after) ||
        (hadEffect.test(after) && !hasVerb.test(clauseOf(before))) ||
        (/^(?:certainly|definitely)$/i.test(words) && past.test(after) && !hasVerb.test(clauseOf(before)))),
    leaves: 'The law certainly offers comfort, and its authors undoubtedly failed before.',
    keeps: 'A thaw certainly brings the town a flood.',
  },
  {
    name: 'is sure to be missed',
    kinds,
    words: /(?:certain|sure|bound) to$/,
    when: ({ after }) =>
      /^\s+be (?:missed|remembered|welcome|welcomed|of (?:use|interest|help))\b(?! by \d)/i.test(after),
    leaves: 'The old pilot is sure to be missed.',
    keeps: 'The old pilot is sure to be dismissed.',
  },
  {
    name: 'the inevitably high price',
    kinds,
    words: /^(?:\w+(?:bl|id)y|certainly|undoubtedly)$/,
    when: ({ before }) => /\b(?:the|an?|its|their|his|her|our|these|those|such)\s+$/i.test(before),
    leaves: 'Growers face the inevitably high price of coal.',
    keeps: 'The mills will inevitably close.',
  },
  {
    name: 'certainly want',
    kinds,
    words: /^(?:will |would )?(?:certainly|definitely|undoubtedly|surely)$/,
    when: ({ words, after }) => (words.startsWith('will') ? false : wishes.test(after)),
    leaves: 'The owners certainly want to sell.',
    keeps: 'The owners will certainly want more.',
  },
  {
    name: 'is undoubtedly strong',
    kinds,
    words: /^(?:undoubtedly|indisputably|unquestionably)$/,
    when: ({ before, after }) =>
      /\b(?:is|are|was|were)\s+$/i.test(before) &&
      /^\s+(?:\w+ly\s+)?(?:strong|large|big|great|old|true|right|good|bad|weak|rich|poor|popular|important|useful|real|serious|difficult|hard|high|low|impressive|successful|painful|welcome|brave|clever|fine|fair|complex|powerful|tense)\b/i.test(
        after,
      ),
    leaves: 'The fort is undoubtedly strong.',
    keeps: 'The fire was undoubtedly the work of the guild.',
  },
  {
    name: 'certainly, to grant a point',
    kinds,
    words: /^(?:certainly|definitely|undoubtedly|unquestionably)$/,
    when: ({ before, after }) => /^\W*(?:(?:well|oh|yes|so|almost)\W+)?$/i.test(before) && !/\bwill\b/i.test(after),
    leaves: 'Well, certainly: the plan should hold.',
    keeps: 'Undoubtedly the plan will hold.',
  },
  {
    name: 'we will certainly do so',
    kinds,
    words: /^(?:will |would |shall )?(?:certainly|definitely|surely|undoubtedly)$/,
    when: ({ words, before, after }) =>
      /\b(?:we|i)\s+(?:will|would|shall)\s+$/i.test(/^(?:w|sh)/.test(words) ? `${before}will ` : before) &&
      !/^\s+(?:be(?! (?:covering|following|watching|tracking|writing|reporting|posting|returning|updating|publishing|discussing)\b)|see|face|lose|need|feel|suffer|miss|get|fail|find)\b/i.test(
        after,
      ),
    leaves: 'We will certainly be writing again.',
    keeps: 'We will certainly be losing.',
  },
  {
    name: 'I will never forget',
    kinds,
    words: /^will never$/,
    when: ({ before, after }) =>
      /\b(?:we|i)\s+$/i.test(before) && !/^\s+(?:be|see|know|learn|find|reach|get|have|hear|agree)\b/i.test(after),
    leaves: 'I will never forget the storm.',
    keeps: 'We will never know the cause.',
  },
  {
    name: 'certain before a noun',
    kinds,
    words: certain,
    when: ({ before }) => !copula.test(before) && !/\bit (?:is|was|seems)[\s\w]*$/i.test(before),
    leaves: 'Nobody knows for certain.',
    keeps: 'It is absolutely certain that the fleet sails.',
  },
  {
    name: 'make certain',
    kinds,
    words: certain,
    when: ({ before }) => /\b(?:make|makes|made|making|as|to a|it|that|this|them)[\s*_]+$/i.test(before),
    leaves: 'Engineers make certain that the pumps run.',
  },
  {
    name: 'somebody is certain',
    kinds,
    words: certain,
    when: ({ before }) => /\b(?:we|i|they|he|she|you) (?:are|am|is|were|was)\s+$/i.test(before),
    leaves: 'We are certain that the line is cut.',
    keeps: 'A cut is certain.',
  },
  {
    name: 'there are certain things',
    kinds,
    words: certain,
    when: ({ after }) => runsOn(after) && !followsPredicate.has(nextWord(after)),
    leaves: 'There are certain limits.',
    keeps: 'A cut is certain by spring.',
  },
  {
    name: 'one thing is certain',
    kinds,
    words: certain,
    when: ({ before, after }) =>
      /\b(?:one thing|this much|that much|only one thing)\s+(?:is|was|seems)\s+$/i.test(before) &&
      /^\s*[:—–,]/.test(after),
    leaves: 'One thing is certain: the line was cut.',
    keeps: 'A cut is certain: the line is old.',
  },
  {
    name: 'certainly in the short run, beside what is said',
    kinds,
    words: /^certainly$/,
    when: ({ before, after }) =>
      /[,—–(]\s*(?:and |but |or )?$/.test(before) && /^\s+(?:in|at|within|among|compared|for) (?!sure\b)/i.test(after),
    leaves: 'Tolls are high, certainly in the near term.',
    keeps: 'Tolls will rise, certainly by May.',
  },
  {
    name: 'was inevitable, of what is over',
    kinds,
    words: /^(?:now )?(?:inevitable|unavoidable|inescapable)$/,
    when: ({ before, after }) =>
      /\b(?:was|were|had been)\s+(?:\w+ly\s+|perhaps\s+)?$/i.test(before) &&
      !/^\s+(?:that|by|within|before|in|as soon)\b/i.test(after) &&
      !/\bit was\s+(?:\w+ly\s+)?$/i.test(before),
    leaves: 'The crash that followed was inevitable.',
    keeps: 'The crash that follows is inevitable.',
  },
  {
    name: 'bound to secrecy, bound to report',
    kinds,
    words: /bound to$/,
    when: ({ after }) =>
      /^\s+(?:secrecy|silence|each other|one another|the (?:treaty|rules|law)|report|comply|respect|observe|keep|honou?r|notify|pay|disclose|uphold)\b/i.test(
        after,
      ),
    leaves: 'The crew is bound to secrecy.',
    keeps: 'The crew is bound to mutiny.',
  },
  {
    name: 'bound by a treaty or a law',
    kinds,
    words: /bound to$/,
    when: ({ before }) =>
      /\b(?:treaty|treaties|law|laws|rules?|contract|statute|charter|oath|agreement|accord|convention|terms)\b/i.test(
        before,
      ),
    leaves: 'Under the treaty the fleet is bound to withdraw.',
    keeps: 'Under fire the fleet is bound to withdraw.',
  },
  {
    name: 'legally bound',
    kinds,
    words: /(?:bound|sure|guaranteed|certain) to$/,
    when: ({ before }) => /\b(?:legally|contractually|duty|honou?r|morally|constitutionally)\s*$/i.test(before),
    leaves: 'The owner legally is bound to repair the dyke.',
  },
  {
    name: 'inevitable before a noun',
    kinds,
    words: /(?:inevitable|unavoidable|inescapable)$/,
    when: ({ before }) =>
      !copula.test(before) && !/\b(?:all but|call(?:s|ed)?|now|increasingly)\s+(?:\w+\s+){0,4}$/i.test(before),
    leaves: 'An inevitable delay followed.',
    keeps: 'We call a delay inevitable.',
  },
  {
    name: 'impossible to, impossible for',
    kinds,
    words: impossible,
    when: ({ after }) => /^\s*(?:to|for(?! (?:\w+ )?reasons?))\b/i.test(after),
    leaves: 'It is impossible to cross on foot.',
    keeps: 'A crossing on foot is impossible.',
  },
  {
    name: 'counting would be impossible',
    kinds: ['certainty', 'likelihood'],
    words: /impossible$/,
    when: ({ before }) =>
      /^\W*(?!nothing|anything|everything)\w+ing\b(?!,)[^,;]*\b(?:is|are|was|were|be|been|proved|proves)\s+(?:\w+ly )?$/i.test(
        before,
      ),
    leaves: 'Counting the seals by hand would be impossible.',
    keeps: 'Being late, a crossing is impossible.',
  },
  {
    name: 'nothing is impossible, nothing is certain',
    kinds,
    words: /^(?:impossible|certain|inevitable)$/,
    when: ({ before }) => /\bnothing is\s+$/i.test(before),
    leaves: 'Nothing is impossible.',
  },
  {
    name: 'impossible before a noun',
    kinds,
    words: impossible,
    when: ({ before }) => !copula.test(before),
    leaves: 'An impossible task lies ahead.',
  },
  {
    name: 'leaves no doubt',
    kinds,
    words: /no doubt$|no question$|no way$/,
    when: ({ before }) => /\b(?:leaves?|left|has|had)\s+$|(?<!(?:^|\b(?:I|we|and|but))\s*)\bhave\s+$/i.test(before),
    leaves: 'The photographs leave no doubt about the place.',
    keeps: 'The place is no doubt known.',
  },
  {
    name: 'there is no way out',
    kinds,
    words: /^there\b.*no way$/,
    when: ({ after }) => /^\s+(?:of|to|out|back)\b/.test(after),
    leaves: 'There’s no way out of the port.',
    keeps: 'There is no way the port reopens.',
  },
];
