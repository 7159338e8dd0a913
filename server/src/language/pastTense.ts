// The past tense of English verbs.

/** Verbs that do not end in *-ed*, as `verb past participle`; the participle is left out where it is the past. */
const irregular = `arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent|bet bet|bind bound|
bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|broadcast broadcast|build built|burst burst|buy bought|
cast cast|catch caught|choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut|deal dealt|dig dug|do did done|draw drew drawn|
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|
forbid forbade forbidden|forecast forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|freeze froze frozen|
get got|give gave given|go went gone|grind ground|grow grew grown|hang hung|have had|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|know knew known|
lay laid|lead led|leave left|lend lent|let let|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken|outbid outbid|outdo outdid outdone|
outgrow outgrew outgrown|overcome overcame overcome|override overrode overridden|overrun overran overrun|oversee oversaw overseen|overtake overtook overtaken|
overthrow overthrew overthrown|pay paid|put put|quit quit|read read|rebuild rebuilt|redraw redrew redrawn|repay repaid|reset reset|resell resold|retake retook retaken|
rewrite rewrote rewritten|rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|
shed shed|shine shone|shoot shot|show showed shown|shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|sow sowed sown|speak spoke spoken|
spend spent|spin spun|split split|spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|strike struck|strive strove striven|swear swore sworn|
sweep swept|swell swelled swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|thrust thrust|undergo underwent undergone|
undertake undertook undertaken|undo undid undone|uphold upheld|upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound|
withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|write wrote written`;

const forms = new Map(
  irregular.split(/\|\s*/).map((row) => {
    const [verb = '', past = '', participle = past] = row.split(' ');
    return [verb, { past, participle }] as const;
  }),
);

const participles = new Map([...forms].map(([verb, { participle }]) => [participle, verb]));

/** Verbs of two syllables or more whose last consonant is doubled, since the last syllable is stressed. */
const doubled =
  /^(?:(?:ad|com|per|re|sub|o|trans)mit|(?:com|dis|re)pel|(?:ex|im|pro)pel|(?:con|de|in|pre|re|trans)fer|(?:ab|de)ter|(?:con|in|oc|re)cur|control|patrol|rebut|regret|abut|allot|equip|outwit|unplug|(?:can|mod|lev|fu|tra)(?:c|v)?el|label|signal|quarrel|tunnel|channel|marshal|unravel|rival|dial|total|refuel|program|handicap|kidnap)$/;

/**
 * The past tense of a verb in its base form, in British spelling: *begin*, *stop*, *travel* give *began*, *stopped*, *travelled*.
 * Undefined for *be*, for modal verbs and for what is no word of small letters.
 */
export function pastTense(verb: string): string | undefined {
  if (
    !/^(?:re-|co-)?[a-z]{2,}$/.test(verb) ||
    /^(?:be|will|would|shall|should|may|might|can|could|must|ought)$/.test(verb)
  )
    return undefined;
  const known = forms.get(verb);
  if (known) return known.past;
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  if (/c$/.test(verb)) return `${verb}ked`;
  const isShort = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) || /^qu[aeiou][^aeiouwxy]$/.test(verb);
  return isShort || doubled.test(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

/** The verb of an irregular past participle (*sold*, *struck*); any other word as it is. */
export const baseForm = (word: string): string => participles.get(word) ?? word;

/** Whether a word can be a past participle: *emptied*, *held*; many adjectives are too. */
export const isParticiple = (word: string): boolean => /[^e]ed$/.test(word) || participles.has(word);
