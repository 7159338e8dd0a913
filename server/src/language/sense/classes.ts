// Classes of words by what a modal beside them most often means.

/** What befalls somebody or follows from something: *could lead to*, *may fall*. A modal before it hedges. */
export const changeWords =
  'lead|cause|result|become|remain|emerge|face|lose|fall|rise|increase|decrease|decline|drop|shrink|reduce|affect|undermine|trigger|fail|suffer|prove|mean|continue|change|grow|slow|weaken|strengthen|worsen|improve|deteriorate|disrupt|threaten|harm|damage|hurt|collapse|slip|exceed|occur|happen|arise|appear|seem|come|go|turn|end|return|escalate|spread|complicate|encourage|discourage|pose|contribute|prompt|spark|exacerbate|erode|delay|drive|push|put|bring|signal|indicate|reflect|explain|last|break|burst|crack|split|leave|miss|struggle|resume|persist|take|cost|yield|dampen|raise|lower|spill|tighten|ease|push|force|shift|accelerate|fuel|vary|differ|account|stem|give way|find (?:themselves|itself|himself|herself)|double|halve|sink|flood|die|choke|ruin|destroy|kill|spoil|jam|freeze|stall|strand|drown|shut|halt';
/** What somebody does on purpose: *could establish a fund*. Before it a modal often puts forward a course of action. */
const act =
  'establish|consider|adopt|use|build|provide|offer|include|expand|support|develop|create|help|work|explore|focus|invest|fund|set|introduce|make|rent|lease|train|publish|ask|pay|share|extend|cooperate|coordinate|collaborate|commission|design|encourage|promote|require|start|begin|pursue|apply|add|join|give|send|sell|buy|hire|move|play|serve|draw|combine|integrate|convene|host|appoint|review|pool|allocate|strengthen|broaden|incorporate|test|pilot|replace|target|finance|subsidise|subsidize|leverage|partner|engage|learn|look|think about|complement';
/** What a right or an office allows: *may revoke a licence*. */
const power =
  'appoint|grant|revoke|impose|order|vote|withdraw|resign|terminate|request|apply|submit|waive|suspend|authorise|authorize|amend|alter|summon|elect|dismiss|remove|issue|demand|inspect|enter|approve|reject|refuse|object|appeal|dissolve|convene|adjourn|delegate|require|charge|deduct|claim|keep|carry|bring|borrow|transfer|designate|prescribe|exempt|postpone|close|permit|deny|set aside|extend|elect|nominate|invite|attend|inherit|sue|lodge|fish|hunt|cut|graze';
/** What takes skill, means or a view: *could read the sign from a mile away*. */
const ability =
  'see|find|trace|tell|read|run|hear|afford|identify|detect|determine|access|execute|download|carry|hold|count|buy|handle|perform|obtain|say|piece|do|get|recognise|recognize|distinguish|make out|measure|observe|locate|confirm|verify|reconstruct|travel|walk|live|store|fit|speak|write|sell|sail|track|monitor|deliver|steal|exfiltrate|upload|capture|record|collect|communicate|operate|process|generate|produce|compute|feed|spend|earn|work out|rely|count on|boast|trust|understand|remember|recall|name|list|point';
/** What a reader or the writer is invited to: *readers may wish to*, *one might think*. */
const invite =
  'wish|want|like|prefer|think|argue|expect|ask|wonder|imagine|suppose|say|note|object|add|object|call|know|recall|remember|assume|choose|care|find it useful|conclude|infer|hope|quibble';

/** What rules speak of: *may select*, *may exempt*. */
const rule =
  'select|pick|choose|deem|issue|file|exempt|prescribe|determine|specify|opt out|opt in|nominate|transfer|assign|waive|cancel|renew|cast|register|submit|appeal|object|inspect|enter|contact|request|order|impose|base|rely on';
/** What somebody does who is free to: *may seek*, *could retaliate*; nobody permits or advises it. */
const attempt =
  'seek|try|attempt|decide|choose|feel|hesitate|retaliate|respond|react|escalate|invade|attack|strike|target|exploit|blockade|bombard|press for|push for|opt|refuse|resist|oppose|object|threaten|abandon|defect|withdraw|pull out|back away|backfire|struggle|turn to|turn against|demand|perceive|interpret|misread|calculate';

/** *See rain*, *see a few more strikes*: what befalls somebody, not what they look at. */
const experience =
  'see (?:(?:(?:some|more|fewer|less|further|another|additional|renewed|fresh|a few|several|up to|as (?:much|many) as|around|about|only|very|an?) )?(?:(?:heavy|light|minor|major|strong|scattered|isolated|severe|significant|sharp|slight|brief|moderate|modest|rapid|further|localised|localized|wintry|freezing|large|small|new|spotty|patchy|passing|rising|falling) ){0,2}(?:rain(?:fall)?|snow(?:fall)?|showers?|flurries|frosts?|hail|sleet|fog|storms?|thunderstorms?|winds?|gusts?|sunshine|clouds?|accumulations?|flooding|floods?|drought|heat|rise|fall|drop|decline|increase|decrease|surge|spike|slowdown|return|escalation|outbreaks?|attacks?|strikes?|clashes|unrest|protests?|violence|delays?|shortages?|losses|growth|inflation|volatility|disruptions?|cuts?)|(?:some|more|fewer|another|renewed|further|additional) (?!of\\b))';

const asVerb = (words: string): RegExp => new RegExp(`^(?:${words})(?![\\w-])`, 'i');

export const verbClasses = {
  change: asVerb(`${changeWords}|${experience}`),
  act: asVerb(act),
  power: asVerb(power),
  ability: asVerb(`(?!${experience})(?:${ability})`),
  invite: asVerb(invite),
  attempt: asVerb(attempt),
  rule: asVerb(rule),
} as const;

/** Who has skills and a will. */
export const human =
  'people|persons?|users?|readers?|researchers?|observers?|visitors?|officials?|analysts?|workers?|students?|scientists?|clients?|customers?|members?|investigators?|citizens?|man|woman|men|women|patients?|teachers?|drivers?|farmers?|merchants?|traders?|soldiers?|clerks?|owners?|scholars?|engineers?|historians?|somebody|someone|anyone|anybody|everyone|travellers?|rider|operators?|defenders?|developers?|administrators?|sailors?|pilots?|settlers?|peasants?|households?|tenants?';
/** Who has an office. */
export const body =
  'governments?|authorities|ministry|ministries|ministers?|parliament|council|board|compan(?:y|ies)|firms?|commission|committee|union|states?|leaders?|policymakers?|countries|donors?|agenc(?:y|ies)|courts?|president|secretary|congress|senate|office|department|administration|regulators?|organi[sz]ations?|partners?|municipalit(?:y|ies)|cit(?:y|ies)|universit(?:y|ies)|institutions?|bank|fund|alliance|guild|chair(?:man)?|governor|mayor|director|manager|trustees?|judge|steward|inspector|registrar|warden|general|assembly|co-?operatives?|association|community|communities|team|group|party|parties|holder|licensee|applicant|borrower|supplier|contractor|buyer|seller';
/** What follows *be* in a passive. */
export const passive =
  '(?:\\w+ed|made|done|found|seen|taken|given|put|set|built|held|kept|met|paid|read|run|sent|told|drawn|known|shown|written|won|lost|left|brought|bought|cut|sold|spent|felt|heard|said|driven|chosen|broken|thrown|grown)';
export const pastVerb =
  /\b(?:was|were|had|did|went|came|took|made|gave|found|saw|knew|said|told|wrote|built|bought|brought|kept|held|left|lost|met|paid|ran|sent|sold|stood|thought|began|became|grew|fell|rose|drew|led|fought|spoke|broke|chose|got|felt|meant|spent|won|\w{2,}[^e\W]ed)\b/gi;
export const presentVerb = /\b(?:is|are|has|have|does|do|remains?|seems?|means?|shows?|suggests?|says?|continues?)\b/gi;
export const future =
  /\b(?:will|next (?:week|month|year|decade|quarter|spring|summer|autumn|winter)|coming (?:weeks?|months?|years?|decades?|quarters?)|tomorrow|in the (?:near|short|medium|long|longer)[- ]?(?:term|run)?(?: future)?|by (?:the end of )?20[2-9]\d|soon|later this|upcoming|future|going forward|ahead|outlook|over the next|within (?:days|weeks|months|years))\b/i;
/** The years that a sentence names. */
export const yearsIn = (sentence: string): number[] => [...sentence.matchAll(/\b(1[5-9]\d\d|20\d\d)\b/g)].map(Number);
