import { type CommandTable, templateOption } from './option.ts';

export const newTable = {
  name: 'new',
  operands: '',
  summary: 'Prints a briefing to fill in, its windows as dates.',
  options: {
    template: { ...templateOption, otherwise: 'as settings say' },
    title: { type: 'string', value: 'TEXT', otherwise: 'to be filled in', description: 'its title' },
    author: { type: 'string', value: 'NAME', otherwise: 'to be filled in', description: 'who writes it' },
    date: { type: 'string', value: 'YYYY-MM-DD', otherwise: 'today', description: 'the day of publication' },
  },
  examples: [
    { command: 'brieflint new > port.md', does: 'of the template that the settings name' },
    {
      command: 'brieflint new --template threat-report --title "Idle Cranes" --author "Ada Lind"',
      does: 'of another, begun',
    },
  ],
} as const satisfies CommandTable;
