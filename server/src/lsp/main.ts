import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk, rulePagesUrl, settingsOnDisk } from '../host/node.ts';
import { hostOf } from './host.ts';
import { serve } from './server.ts';

const isPiped = process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)/.test(argument));
if (!isPiped) {
  process.stderr.write('brieflint-language-server: say how the editor is connected, as with --stdio.\n');
  process.exit(2);
}

const connection = createConnection(ProposedFeatures.all);
serve(connection, hostOf(connection, { files: disk, settings: settingsOnDisk, rulePages: rulePagesUrl() }));
