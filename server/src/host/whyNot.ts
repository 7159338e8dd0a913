/** Why something could not be written, in words that end a sentence; where we have none, those of the system. */
export const whyNot = ({ code, message }: NodeJS.ErrnoException): string =>
  ({
    EACCES: 'this user may not write there',
    EPERM: 'this user may not write there',
    EROFS: 'nothing can be written there',
    ENOSPC: 'there is no room left',
    EDQUOT: 'there is no room left',
    EFBIG: 'there is no room left',
    EBUSY: 'another program holds it',
    ENOENT: 'there is no such folder',
    ENOTDIR: 'there is no such folder',
    EEXIST: 'there is a file of that name',
    ELOOP: 'its links go in a circle',
  })[code ?? ''] ?? message;
