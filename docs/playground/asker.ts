import workerCode from 'worker:./worker.ts';
import type { Answered, Question, Questions } from './protocol.ts';

export type Ask = <Q extends Question>(question: Q, takes: Questions[Q]['takes']) => Promise<Questions[Q]['gives']>;

/**
 * Starts the engine. The worker is made of code that the page holds: a page from the disk may start none from a file.
 */
export function startEngine(): Ask {
  const worker = new Worker(URL.createObjectURL(new Blob([workerCode], { type: 'text/javascript' })));
  const waiting = new Map<number, { resolve: (gives: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<Answered>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failed' in data) asked?.reject(new Error(data.failed));
    else asked?.resolve(data.gives as never);
  };
  return (question, takes) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, question, takes });
    });
}
