/** Windows gives these names to devices, in every folder and whatever ending they have. */
const device = /^(?:con|prn|aux|nul|con(?:in|out)\$|(?:com|lpt)[\d¹²³])\s*(?:[.:]|$)/i;

/**
 * Whether a path that settings name means no file of this computer: one of another computer (`\\server\share`,
 * `//server/share`), an address (`file://…`) or a device (`\\.\…`, `NUL`). Its letters alone decide, since Windows sends
 * the user's name and the hash of the password to a computer that it is only asked to look at.
 */
export const leavesThisComputer = (path: string): boolean =>
  /^[\\/]{2}|^[\\/]\?\?[\\/]|^[a-z][a-z\d+.-]+:/i.test(path) || path.split(/[\\/]/).some((name) => device.test(name));
