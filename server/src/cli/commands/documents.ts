// HTML and Word files as Markdown, in a thread of its own: see `host/convertApart.ts`. The libraries are large and seldom
// needed, so this is a bundle of its own.
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Question } from '../../host/convertApart.ts';
import { docxToMarkdown } from '../../import/docx/convert.ts';
import { htmlToMarkdown } from '../../import/html/convert.ts';
import { TooLarge, tooDeep } from '../../import/limits.ts';
import { structure } from '../../import/structure.ts';

async function answer(question: Question): Promise<Answer> {
  try {
    const converted = 'page' in question ? htmlToMarkdown(question.page) : await docxToMarkdown(question.word);
    const { template } = question;
    const kind = converted.isExported ? 'exported' : 'document';
    return {
      converted: template ? { ...converted, markdown: structure(converted.markdown, template, kind).text } : converted,
    };
  } catch (error) {
    // Libraries that go through a tree call themselves for each element in another one.
    if (isOverflow(error)) return { tooLarge: tooDeep().message };
    return error instanceof TooLarge ? { tooLarge: error.message } : { error };
  }
}

/** The XML parser gives an error of its own, whose cause it is. */
const isOverflow = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof Error && error.cause instanceof RangeError);

void answer(workerData as Question).then((found) => parentPort?.postMessage(found));
