import type { CommandTable } from './option.ts';

/** The shells that there is a completion for. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

export const completionTable = {
  name: 'completion',
  operands: 'SHELL',
  operandChoices: shells,
  summary: `Prints a script by which a shell (${shells.join(', ')}) completes commands, options and their values.`,
  options: {},
  examples: [
    { command: 'source <(brieflint completion bash)', does: 'in ~/.bashrc; with zsh in ~/.zshrc, after compinit' },
    {
      command: 'brieflint completion fish > ~/.config/fish/completions/brieflint.fish',
      does: 'once, for fish',
    },
    {
      command: 'brieflint completion powershell | Out-String | Invoke-Expression',
      does: 'in the profile of PowerShell',
    },
  ],
} as const satisfies CommandTable;
