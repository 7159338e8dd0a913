// Brieflint for assistants, over the Model Context Protocol: the same answers as the command line, as structured content. Nothing
// is written.
import { type CallToolResult, McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { version } from '../../package.json';
import { type Tool, tools } from './tools.ts';

const instructions = `Brieflint checks analysts’ briefings against a standard of estimative language. Check a draft, mend what it reports, and check again until no error is left. Never silence a rule, and never change how likely something is in order to please one: ask the analyst what is meant.`;

/** Serves one client on standard input and output, of the protocol of 2025 or of 2026; resolves when it has gone. */
export async function serve(): Promise<void> {
  const gone = new Promise<void>((resolve) => {
    for (const event of ['end', 'close'] as const) process.stdin.once(event, () => resolve());
  });
  const transport = new StdioServerTransport(process.stdin, process.stdout);
  const serveClient = (): McpServer => {
    const server = new McpServer({ name: 'brieflint', title: 'Brieflint', version }, { instructions });
    for (const { name, run, ...tool } of tools)
      server.registerTool(name, { ...tool, annotations }, (given) => answerOf(run, given));
    return server;
  };
  const handle = serveStdio(serveClient, { transport });
  await gone;
  await handle.close();
}

const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** What a tool gives: words to read and the data behind them, or one sentence that says what was wrong with what it was given. */
function answerOf(run: Tool['run'], given: unknown): CallToolResult {
  try {
    const { words, data } = run(given as never);
    return { content: [{ type: 'text', text: words }], structuredContent: { ...data } };
  } catch (error) {
    return { content: [{ type: 'text', text: (error as Error).message }], isError: true };
  }
}
