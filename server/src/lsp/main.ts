import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { readText, rulePageUrl, today } from '../host/node.ts';
import { settingsOf } from '../host/settings.ts';
import { serve } from './server.ts';

const isPiped = process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)/.test(argument));
if (!isPiped) {
  process.stderr.write('brieflint-language-server: say how the editor is connected, as with --stdio.\n');
  process.exit(2);
}

serve(createConnection(ProposedFeatures.all), {
  today,
  // What is no file, in a window without a folder, has the defaults: see `Briefings.settingsOf`.
  settingsOf: (uri) => settingsOf(URI.parse(uri).scheme === 'file' ? URI.parse(uri).fsPath : '/'),
  readSettingsText: (path) => {
    try {
      return readText(path);
    } catch {
      return '';
    }
  },
  pathToUri: (path) => URI.file(path).toString(),
  rulePageUrl,
});
