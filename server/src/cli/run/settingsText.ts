import { standardIds } from '../../standards/index.ts';
import { templateIds } from '../../templates/index.ts';
import type { Proposals } from './proposals.ts';

/** A settings file that says what was chosen, with what each part is for; what was not chosen stands there as an example. */
export const settingsText = ({ standard, template, own, acronyms, include }: Proposals): string => `\
# Settings of Brieflint for the briefings of this folder and of all below it.
# “brieflint config FILE” says what is in force for a file, and from where.

# The words of likelihood: ${standardIds.join(', ')}, or the path of a house's own (./desk.yaml).
standard: ${plain(standard)}

# The sections and horizons: ${templateIds.join(', ')}, or the path of a house's own.
template: ${plain(template)}

# Names by which the writers speak of themselves: what “The Quorra Desk judges” is read as “we judge”.
${own.length > 0 ? `own: ${list(own)}` : '# own: [The Quorra Desk]'}

# Files that are briefings whatever they hold. Others are known by their sections, horizons and byline.
${include.length > 0 ? `include: ${list(include)}` : '# include: ["briefings/**/*.md"]'}

# Rules with another severity than their own: off, information, warning or error. “brieflint rules” lists them.
${
  acronyms.length > 0
    ? `rules:
  # Acronyms that every reader of the house knows.
  undefined-acronym: [information, { known: ${list(acronyms)} }]`
    : `# rules:
#   vague-likelihood: error
#   # Acronyms that every reader of the house knows.
#   undefined-acronym: [information, { known: [UN, NATO] }]`
}
`;

const list = (values: readonly string[]): string => `[${values.map(plain).join(', ')}]`;

/** A value as YAML: without quotes where it can mean nothing else. */
const plain = (value: string): string =>
  /^[\p{L}.][\p{L}\p{N} ./_-]*[\p{L}\p{N}]$/u.test(value) &&
  !/^(?:true|false|yes|no|on|off|null|\.(?:inf|nan))$/i.test(value)
    ? value
    : JSON.stringify(value);
