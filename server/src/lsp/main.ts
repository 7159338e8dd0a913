import { Console } from 'node:console';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Paper, Pictures } from '../export/paper.ts';
import { convertApart } from '../host/convertApart.ts';
import { docxWriter, houseStylesOf } from '../host/docx.ts';
import { disk, rulePagesUrl, settingsOnDisk } from '../host/node.ts';
import { pdfOf } from '../host/pdf.ts';
import { compilePatternsOnce, limitRoom, optimiseLater } from '../host/v8.ts';
import type { Template } from '../templates/template.ts';
import { hostOf } from './host.ts';
import { MessageFraming } from './messageFraming.ts';
import { serve } from './server.ts';
import { WholeMessages } from './wholeMessages.ts';

const isPiped = process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)/.test(argument));
if (!isPiped) {
  process.stderr.write('brieflint-language-server: say how the editor is connected, as with --stdio.\n');
  process.exit(2);
}

compilePatternsOnce();
optimiseLater();
limitRoom();
const isStdio = process.argv.includes('--stdio');
if (isStdio) {
  // Standard output is for the protocol alone; an error there means that the editor is gone.
  globalThis.console = new Console(process.stderr);
  process.stdout.on('error', () => process.exit(1));
}
const connection = isStdio
  ? createConnection(ProposedFeatures.all, process.stdin.pipe(new MessageFraming()), new WholeMessages(process.stdout))
  : createConnection(ProposedFeatures.all);
const formats = {
  docx: async (paper: Paper, pictures: Pictures, reference: string | undefined) =>
    docxWriter().docxOf(paper, pictures, reference === undefined ? undefined : await houseStylesOf(reference)),
  pdf: pdfOf,
  readWord: (word: Uint8Array, template: Template) => convertApart({ word, template }),
};
serve(connection, hostOf(connection, { files: disk, settings: settingsOnDisk, rulePages: rulePagesUrl() }, formats));
