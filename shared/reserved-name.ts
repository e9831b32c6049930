/** Device names of Windows, with or without an extension; spaces before it do not count ("Naming Files, Paths, and Namespaces"). */
const RESERVED = /^(?:con|conin\$|conout\$|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)/i;

/** True for a name that no file can have on Windows, whatever its extension. */
export const isReservedName = (fileName: string): boolean => RESERVED.test(fileName);
