// The words of a paper as runs of a Word file.
import { ExternalHyperlink, FootnoteReferenceRun, ImageRun, type ParagraphChild, TextRun } from 'docx';
import { safeLink } from '../links.ts';
import type { Inline, LoadedPicture, Picture, Pictures } from '../paper.ts';
import { isRightToLeft, leftToRightMark, rightToLeft, stretchesOf } from '../scripts.ts';
import type { Styles } from './styles.ts';

/** The widest and the highest that a picture is set, in pixels at 96 to the inch: the text of a page of A4. */
const [widest, highest] = [620, 860];

export class Runs {
  readonly #styles: Styles;
  readonly #pictures: Pictures;
  /** The numbers of the footnotes in the order of their marks: Word wants a note of its own for each. */
  readonly notes: number[] = [];

  constructor(styles: Styles, pictures: Pictures) {
    this.#styles = styles;
    this.#pictures = pictures;
  }

  of(runs: readonly Inline[]): ParagraphChild[] {
    const made: ParagraphChild[] = [];
    const isFromLeft = !isRightToLeft(runs);
    for (let i = 0; i < runs.length; i++) {
      const run = runs[i];
      const link = run?.is === 'words' ? run.link : undefined;
      let end = i + 1;
      // Runs that lead to one place are one link.
      for (let next = runs[end]; link && next?.is === 'words' && next.link === link; next = runs[end]) end++;
      const children = runs.slice(i, end).flatMap((one) => this.#run(one, isFromLeft));
      if (link) made.push(new ExternalHyperlink({ link, children }));
      else made.push(...children);
      i = end - 1;
    }
    return made;
  }

  #run(run: Inline, isFromLeft: boolean): ParagraphChild[] {
    if (run.is === 'break') return [new TextRun({ break: 1 })];
    if (run.is === 'picture') return this.#picture(run);
    // A footnote has no footnotes in Word: `blocks.ts` gives notes without marks.
    if (run.is === 'note') return [new FootnoteReferenceRun(this.notes.push(run.note))];
    const { words, bold, italic, struck, code, link, isAdded } = run;
    const style = isAdded ? 'added' : code ? 'inlineCode' : link ? 'link' : undefined;
    // Word sets a run as a whole.
    return stretchesOf(words).flatMap((text) => {
      const isBackwards = rightToLeft.test(text);
      const written = new TextRun({
        text,
        ...(style ? { style: this.#styles.idOf(style) } : {}),
        ...(bold ? { bold } : {}),
        ...(italic ? { italics: italic } : {}),
        ...(struck ? { strike: struck } : {}),
        ...(isBackwards ? { rightToLeft: true } : {}),
      });
      const mark = new TextRun({ text: leftToRightMark, style: this.#styles.idOf('added') });
      return isBackwards && isFromLeft ? [written, mark] : [written];
    });
  }

  #picture({ address, description }: Picture): ParagraphChild[] {
    const picture = this.#pictures.get(address);
    if (picture && isOfWord(picture)) {
      const scale = Math.min(1, widest / picture.width, highest / picture.height);
      const transformation = {
        width: Math.max(1, Math.round(picture.width * scale)),
        height: Math.max(1, Math.round(picture.height * scale)),
      };
      const altText = { name: address, description, title: '' };
      return [new ImageRun({ type: picture.kind, data: picture.bytes, transformation, altText })];
    }
    const link = safeLink(address);
    const words = description || address;
    if (link === undefined || !/^https?:/i.test(link)) return [new TextRun({ text: words, italics: true })];
    return [
      new ExternalHyperlink({ link, children: [new TextRun({ text: words, style: this.#styles.idOf('link') })] }),
    ];
  }
}

const isOfWord = (picture: LoadedPicture): picture is LoadedPicture & { readonly kind: 'png' | 'jpg' | 'gif' } =>
  (picture.kind === 'png' || picture.kind === 'jpg' || picture.kind === 'gif') &&
  picture.width > 0 &&
  picture.height > 0;
