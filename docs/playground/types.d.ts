/** The code of a worker, bundled, as a text. */
declare module 'worker:*' {
  const code: string;
  export default code;
}
/** A sample of the repository as a text. */
declare module '*.md' {
  const text: string;
  export default text;
}
