import { afterAll, afterEach, expect } from 'vitest';
import { type Client, startClient } from './client.ts';

/** The server that a test speaks to, once it has started it. */
export let client: Client;

/** The one that tests without options speak to, one after another; what changes a server for good begins with `start({})`. */
let shared: Client | undefined;

export async function start(options?: Parameters<typeof startClient>[0]): Promise<Client> {
  if (options) client = await startClient(options);
  else {
    shared ??= await startClient();
    client = shared;
  }
  return client;
}

/** To be called once by each file: its documents are closed after each test, its servers end in good order. */
export function endServers(): void {
  afterEach(async () => {
    if (client === shared) client.closeAll();
    else expect(await client.stop(), 'the server ends in good order').toBe(0);
  });
  afterAll(async () => {
    const status = await shared?.stop();
    shared = undefined;
    expect(status ?? 0, 'the server ends in good order').toBe(0);
  });
}
