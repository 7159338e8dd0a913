import { join } from 'node:path';
import type * as Mcp from '../../mcp/server.ts';
import { readArguments } from '../arguments.ts';
import { mcpTable } from '../options/mcp.ts';
import { type Outcome, UsageError } from '../outcome.ts';

/** `brieflint mcp`: ends when its client does. The protocol is a bundle of its own, which no other command loads. */
export async function mcp(args: readonly string[]): Promise<Outcome> {
  const [operand] = readArguments(args, mcpTable).positionals;
  if (operand !== undefined) throw new UsageError(`mcp takes nothing after it, not “${operand}”.`);
  const { serve } = require(join(__dirname, 'mcp.cjs')) as typeof Mcp;
  await serve();
  return { output: '', errors: [], status: 0 };
}
