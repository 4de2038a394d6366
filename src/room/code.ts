/** The code of a room: eight characters of base32 without those that look alike (I, L, O, U). */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 8;
const isCode = new RegExp(`^[${alphabet}]{${codeLength}}$`);

/** A code out of chance: five bits of each byte. */
export const codeFrom = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, codeLength), (byte) => alphabet.charAt(byte & 31)).join('');

/** A code as somebody typed it: small letters, blanks, hyphens and look-alikes are forgiven. Undefined if it cannot be one. */
export function readCode(typed: string): string | undefined {
  if (typed.length > 40) return undefined;
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return isCode.test(code) ? code : undefined;
}

/** A code in two groups, as it is read out. */
export const spelt = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** Where participants go. The code stands behind the #, which no browser sends to anybody. @param address of the host, with its last slash. */
export const linkInto = (address: string, code: string): string => `${address}#${code}`;
