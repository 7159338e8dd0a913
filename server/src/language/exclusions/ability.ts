// Could of what a thing is made for or has room for: a hall that could hold nine hundred, an implant that could list files.
import { future, verbClasses } from '../sense/classes.ts';
import type { Exclusion } from './exclusion.ts';

/** What happens to a thing that it was not made for. */
export const befalls =
  /^\s+(?:well |even |easily )?(?:be|have|become|lose|fall|fail|die|drown|suffer|face|sink|slip|miss|get (?!into|out|through|past|in\b)|see|catch|harm|hurt)\b/i;
const sought =
  /\b(?:seek|sought|need|want|lack|require|look(?:s|ed|ing)? for|search(?:es|ed|ing)? for|call(?:s|ed|ing)? for|wait(?:s|ed|ing)? for)(?:s|ed|ing)?\s+(?:[\w-]+\s+){1,5}(?:that|which|who)\s+$/i;
/** *Carry forty men*: what fits in it. */
const capacity =
  /^\s+(?:each |easily |now |also )?(?:carry|hold|seat|lift|pull|haul|tow|bear|sleep|berth|accommodate|store|fit|(?:move|land|ferry|process|handle)(?= no more than))\s+(?:up to |no more than |about |some |around |over |more than |at least |as many as |nearly |only |almost )?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|ninety|an? (?:dozen|hundred|thousand)|hundreds|thousands|dozens)\b/i;
/** *The only boat that*, *had no crane that*, *so strong that it*: who is able to. */
const onlyOne =
  /\b(?:was|were|had|is|are|has|have) (?:the only [\w-]+|no (?:[\w-]+ ){0,3}[\w-]+|one of the few [\w-]+) (?:that|which|who)\s+$|\b(?:was|were|is|are)n['’]t any (?:[\w-]+ ){1,4}(?:that|which|who)\s+$|\bhad (?:\w+ )?so \w+ that (?:it|they|he|she)\s+$/i;
/** What somebody made can do what it was made for; a question that was raised cannot. */
const made =
  /\b(?:built|raised|designed|bought|assembled|dug|forged|invented|gathered|hired|devised|commissioned|constructed|levied|fitted)\s+(?:an?|the|its|their|two|three|new|more)\s+(?!(?:\w+ )?(?:questions?|issues?|points?|doubts?|concerns?|cases?|leads?|reputations?)\b)(?:[\w-]+\s+){1,4}(?:that|which|who)\s+$/i;
/** *The implant*, *its loaders*: a program, and what it was written to do. */
const program =
  /\b(?:implants?|malware|backdoors?|loaders?|trojans?|rats?|bots?|worms?|stealers?|infostealers?|ransomware|rootkits?|droppers?|downloaders?|keyloggers?|webshells?|payloads?|scripts?|modules?|plug-?ins?|programs?|software|apps?|samples?|binar(?:y|ies)|exploits?|toolkits?|frameworks?|versions?|variants?|tools?)\s+(?:also\s+)?$/i;
/** *A version of the tool can only read mail, while the second*. */
const otherOfThem =
  /\b(?:malware|backdoor|loader|trojan|tool|implant|program|version|variant)\b[^.]*\bthe (?:first|second|third|latter|former|other|newer|older)\s+(?:one\s+)?$/i;
const programmed =
  /^\s+(?:also |then |only |both |even )?(?:list|enumerate|execute|run|take screenshots|capture|record|log|upload|download|read|write|delete|copy|encrypt|decrypt|inject|collect|gather|harvest|steal|exfiltrate|scan|search|query|receive|send|intercept|install|load|survive|persist|detect|check|track|parse|proxy|tunnel|hook|monitor)\b/i;
const kinds = ['vague'] as const;
const could = /^could$/;

/** *Make nine knots at most*, *do thirty miles a day*: how fast it is. */
const pace =
  /^\s+(?:easily |only |barely )?(?:make|manage|do)\s+(?:only |barely |up to |no more than |at (?:most|best) )?(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty)\s+(?:knots|(?:miles|kilomet(?:re|er)s|km) (?:an hour|a day|per (?:hour|day)))\b/i;

export const abilityExclusions: readonly Exclusion[] = [
  {
    name: 'a boat that could make nine knots',
    kinds,
    words: could,
    when: ({ before, after }) => pace.test(after) && !future.test(before + after),
    leaves: 'With the tide a barge could make nine knots at most.',
    keeps: 'With the tide a barge could make nine trips at most.',
  },
  {
    name: 'a bench on which two lamps could be run',
    kinds,
    words: could,
    when: ({ before, after }) =>
      /\b(?:built|designed|assembled|made|devised|invented|constructed|fitted|set up) (?:an?|the|its|their) (?:[\w-]+ ){1,4}(?:on|in|at|with|from|by|through|under) which (?:[\w-]+ ){1,4}$/i.test(
        before,
      ) &&
      /^\s+be (?:run|laid|tested|tried|moored|stored|held|read|measured|compared|mounted|grown|kept|dried|turned|cut)\b/i.test(
        after,
      ) &&
      !future.test(before + after),
    leaves: 'The yard built a slip on which two hulls could be laid at once.',
    keeps: 'The yard built a slip from which two hulls could be launched.',
  },
  {
    name: 'in search of a boat that could',
    kinds,
    words: could,
    when: ({ before, after }) => sought.test(before) && !verbClasses.change.test(after.trimStart()),
    leaves: 'The town seeks a boat that could cross the bar.',
    keeps: 'The town seeks a vote that could split the guild.',
  },
  {
    name: 'a hall that could hold nine hundred',
    kinds,
    words: could,
    when: ({ before, after }) => capacity.test(after) && !future.test(before + after),
    leaves: 'Each barge could carry forty men.',
    keeps: 'Each barge could lose forty men, and next year could carry forty.',
  },
  {
    name: 'with nothing more than a lamp he could',
    kinds,
    words: could,
    when: ({ before, after }) =>
      /\bwith nothing more than\b[^;]*$/i.test(before) &&
      !befalls.test(after) &&
      !verbClasses.change.test(after.trimStart()),
    leaves: 'With nothing more than a lamp one agent could log each ship.',
    keeps: 'With only two weeks left, the guild could call a strike.',
  },
  {
    name: 'no one could explain it',
    kinds,
    words: could,
    when: ({ before, after }) =>
      /(?:^\W*|[,;]\s+|\b(?:that|and|but)\s+)(?:none of (?:the|its|their|them|these|those)|no[- ]one|nobody|neither)\b(?:(?!\b(?:is|are|was|were|has|have|had|will|which|that|who)\b)[^,;]){0,60}$/i.test(
        before,
      ) &&
      !befalls.test(after) &&
      !/^\s+(?:well |even |still )?(?:survive|happen|follow|come|remain|last|win|emerge)\b/i.test(after) &&
      !future.test(before + after),
    leaves: 'No one in the tower could explain the fire.',
    keeps: 'None of the towers could survive next year, and nobody could come.',
  },
  {
    name: 'by counting sails they could see which',
    kinds,
    words: could,
    when: ({ before, after }) =>
      /^\W*By \w{2,}ing\b[^.;]*,\s+(?:[\w-]+\s+){1,4}$/.test(before) &&
      /^\s+(?:also |now |then )?(?:see|tell|find|trace|read|show|identify|establish|determine|prove|work out|count) (?:which|how|who|where|what|that|whether|when|why)\b/i.test(
        after,
      ),
    leaves: 'By counting sails, the wardens could tell which boats were gone.',
    keeps: 'By cutting tolls, the wardens could lose their pay.',
  },
  {
    name: 'the only boat that could',
    kinds,
    words: could,
    when: ({ before, after }) =>
      onlyOne.test(before) && !befalls.test(after) && !verbClasses.change.test(after.trimStart()),
    leaves: 'The ferry is the only boat that could reach the isle in winter.',
    keeps: 'Frost is the only thing that could delay the ferry.',
  },
  {
    name: 'built a lock that could lift',
    kinds,
    words: could,
    when: ({ before, after }) =>
      made.test(before) &&
      !befalls.test(after) &&
      !verbClasses.change.test(after.trimStart()) &&
      !future.test(before + after),
    leaves: 'They raised a force that could relieve the garrison.',
    keeps: 'They raised a mole that could lose them the bay.',
  },
  {
    name: 'the implant could list files',
    kinds,
    words: could,
    when: ({ before, after }) =>
      (program.test(before) || otherOfThem.test(before)) && programmed.test(after) && !future.test(before + after),
    leaves: 'The implant could list files.',
    keeps: 'The implant could soon list files and could spread.',
  },
];
