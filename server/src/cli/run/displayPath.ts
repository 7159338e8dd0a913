import { isAbsolute, relative, sep } from 'node:path';

/** A path as people see it: from this folder where it lies inside. */
export const displayPath = (path: string): string => {
  const inside = relative(process.cwd(), path);
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside.split(sep).join('/');
};
