// The server in a web worker, which has no disk.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { docxOf } from '../export/docx/docxOf.ts';
import { hostOf } from './host.ts';
import { serve } from './server.ts';

// The types of a worker's global scope are of a library that contradicts Node's.
const worker = globalThis as never;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
serve(
  connection,
  hostOf(connection, undefined, {
    docx: (paper, pictures) => docxOf(paper, pictures),
    pdf: undefined,
    readWord: undefined,
  }),
);
