// What a command is and which options it has, as plain data: `parseArgs`, `--help`, the tables of the documentation and the
// completion of the shells are all made from it.

/** What the shell completes: names of ours, or files of a kind. `markdown` is a Markdown file or a folder. */
export type Completes = 'standard' | 'template' | 'rule' | 'command' | 'markdown' | 'document' | 'yaml' | 'file';

type Described = {
  /** What it does, as a phrase without a full stop. */
  readonly description: string;
  readonly short?: string;
  /** What holds without the option, where no `default` says so. */
  readonly otherwise?: string;
};

type ValueOption = Described & {
  readonly type: 'string';
  /** What help calls the value: `FILE`, `ID`. */
  readonly value: string;
  readonly default?: string;
  /** All values there are. */
  readonly choices?: readonly string[];
  readonly completes?: Completes;
  readonly required?: true;
};

type Switch = Described & { readonly type: 'boolean'; readonly default?: boolean };

export type CommandOption = ValueOption | Switch;

/** By their long names, in the order in which help lists them. */
export type CommandOptions = Readonly<Record<string, CommandOption>>;

export type CommandTable = {
  readonly name: string;
  /** What stands after the name, options aside: `FILE`, `[ID]`. */
  readonly operands: string;
  readonly operandChoices?: readonly string[];
  readonly operandCompletes?: Completes;
  /** What it does, in one sentence. */
  readonly summary: string;
  readonly options: CommandOptions;
  readonly examples: readonly { readonly command: string; readonly does: string }[];
};

/** The options that every command takes. */
export const commonOptions = {
  debug: { type: 'boolean', description: 'show the stack of an unexpected error on standard error' },
  help: { type: 'boolean', short: 'h', description: 'show the options of the command' },
} as const satisfies CommandOptions;

export const templateOption = {
  type: 'string',
  value: 'ID',
  completes: 'template',
  otherwise: 'as front matter and settings say',
  description: 'the template that holds, or the path of a house’s own',
} as const satisfies CommandOption;

export const configOption = {
  type: 'string',
  value: 'FILE',
  completes: 'yaml',
  otherwise: 'the .brieflint.yaml files of the folders',
  description: 'the settings file to use',
} as const satisfies CommandOption;

/** The day that rules compare dates with. */
export const todayOption = {
  type: 'string',
  value: 'YYYY-MM-DD',
  otherwise: 'the day of the clock',
  description: 'the day that counts as today',
} as const satisfies CommandOption;

/** The options that choose what a briefing is held against. */
export const engineOptions = {
  standard: {
    type: 'string',
    value: 'ID',
    completes: 'standard',
    otherwise: 'as front matter and settings say',
    description: 'the standard that holds, or the path of a house’s own',
  },
  template: templateOption,
  config: configOption,
  all: { type: 'boolean', description: 'take every file for a briefing' },
  'stdin-filename': {
    type: 'string',
    value: 'NAME',
    completes: 'markdown',
    otherwise: '<stdin>',
    description: 'the name that standard input goes by',
  },
} as const satisfies CommandOptions;

/** What a run over many files remembers, and how many threads it takes. */
export const runOptions = {
  cache: {
    type: 'boolean',
    default: false,
    description: 'remember what was found, and read only what changed since',
  },
  'cache-location': {
    type: 'string',
    value: 'FILE',
    completes: 'file',
    otherwise: '.brieflintcache',
    description: 'where --cache remembers it',
  },
  threads: {
    type: 'string',
    value: 'N',
    otherwise: 'as many as the files are worth',
    description: 'how many threads to use',
  },
} as const satisfies CommandOptions;

/** Where a ledger, a score or a comparison goes. */
export const outputOption = {
  type: 'string',
  value: 'FILE',
  completes: 'file',
  otherwise: 'standard output',
  description: 'where to write it, whole or not at all',
} as const satisfies CommandOption;

/** Which judgements are listed or scored. */
export const judgementOptions = {
  author: { type: 'string', value: 'NAME', otherwise: 'all', description: 'only judgements of this author' },
  since: {
    type: 'string',
    value: 'YYYY-MM-DD',
    description: 'only judgements of briefings that were published on this day or later',
  },
  until: {
    type: 'string',
    value: 'YYYY-MM-DD',
    description: 'only judgements of briefings that were published on this day or earlier',
  },
} as const satisfies CommandOptions;

/** A report for people or for programs. */
export const prettyOrJson = {
  type: 'string',
  value: 'NAME',
  default: 'pretty',
  choices: ['pretty', 'json'],
  description: 'how to print it',
} as const satisfies CommandOption;
