// The engine in a worker, so that writing never waits for it.
import { answers } from './engine.ts';
import type { Answered, Asked } from './protocol.ts';

addEventListener('message', ({ data: { id, question, takes } }: MessageEvent<Asked>) => {
  let answer: Answered;
  try {
    answer = { id, gives: answers[question](takes as never) };
  } catch (error) {
    answer = { id, failed: String(error) };
  }
  postMessage(answer);
});
