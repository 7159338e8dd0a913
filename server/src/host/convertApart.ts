import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Converted } from '../import/html/convert.ts';
import { TooLarge } from '../import/limits.ts';
import type { Template } from '../templates/template.ts';

/** A page, or the bytes of a Word file; with a template it becomes a briefing of that structure. */
export type Question = ({ readonly page: string } | { readonly word: Uint8Array }) & { readonly template?: Template };

/** What became of it: Markdown, the sentence of a `TooLarge`, or what was thrown. */
export type Answer = { readonly converted: Converted } | { readonly tooLarge: string } | { readonly error: unknown };

/** A document of the size that `import/limits.ts` allows takes seconds and some hundred megabytes. */
const mostSeconds = 60;
const mostMegabytes = 1024;

/**
 * A page or a Word file as Markdown, converted in a thread of its own, which is ended where a document that was made to do
 * harm takes too long or too much memory: `TooLarge` is thrown then. Other errors are those of the conversion.
 */
export async function convertApart(question: Question): Promise<Converted> {
  const worker = new Worker(join(__dirname, 'documents.cjs'), {
    workerData: question,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  const timer = setTimeout(() => void worker.terminate(), mostSeconds * 1000);
  const advice = 'copy its text into a .txt and import that';
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new TooLarge(`it takes more than ${mostMegabytes / 1024} GB of memory: ${advice}`)
            : error,
        ),
      );
      worker.once('exit', () => reject(new TooLarge(`it takes longer than a minute: ${advice}`)));
    });
    if ('tooLarge' in answer) throw new TooLarge(answer.tooLarge);
    if ('error' in answer) throw answer.error;
    return answer.converted;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
