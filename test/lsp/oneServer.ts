import { afterEach, expect } from 'vitest';
import { type Client, startClient } from './client.ts';

/** The server that a test speaks to, once it has started it. */
export let client: Client;

export async function start(options?: Parameters<typeof startClient>[0]): Promise<Client> {
  client = await startClient(options);
  return client;
}

afterEach(async () => {
  expect(await client.stop(), 'the server ends in good order').toBe(0);
});
