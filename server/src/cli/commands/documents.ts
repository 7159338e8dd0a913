// HTML and Word files as Markdown. The libraries are large: this is a bundle of its own, see `import.ts`.
export { docxToMarkdown } from '../../import/docx/convert.ts';
export { type Converted, htmlToMarkdown } from '../../import/html/convert.ts';
