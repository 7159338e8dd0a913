/** The ends of names that are Markdown to VS Code (`extensions/markdown-basics` there), without their full stop. */
export const markdownExtensions = ['md', 'mkd', 'mdwn', 'mdown', 'markdown', 'markdn', 'mdtxt', 'mdtext', 'workbook'];

/** Whether a file is Markdown by its name, in small letters or capitals. */
export const isMarkdownName = (name: string): boolean =>
  markdownExtensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`));

/** The Markdown files of a folder and of all below it. */
export const markdownGlob = `**/*.{${markdownExtensions.map((extension) => extension.replace(/./g, (letter) => `[${letter}${letter.toUpperCase()}]`)).join(',')}}`;

/** Whether a file is one of Word by its name. */
export const isWordName = (name: string): boolean => /\.docx$/i.test(name);
