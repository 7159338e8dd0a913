/** Bytes as signs that JSON and addresses hold; there is no `Buffer` in a browser. */
export function toBase64(bytes: Uint8Array): string {
  let signs = '';
  for (let i = 0; i < bytes.length; i += 8192) signs += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(signs);
}

/** The bytes of such signs; throws for other ones. */
export const fromBase64 = (signs: string): Uint8Array => Uint8Array.from(atob(signs), (sign) => sign.charCodeAt(0));
