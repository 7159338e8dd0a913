// What the edges load to write Word files.
export { docxOf } from './docxOf.ts';
export { stylesIn } from './stylesIn.ts';
