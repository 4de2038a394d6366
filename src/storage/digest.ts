import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * 64 hexadecimal digits over the digest before and a piece of plain data. Not a promise of honesty: whoever
 * changes data on purpose can work out new ones. It finds what changed by itself.
 */
export function digestOf(data: unknown, before = ''): string {
  return bytesToHex(sha256(utf8ToBytes(before + canonical(data))));
}

/** JSON with the properties of every object in order, so that equal data are equal texts. */
function canonical(data: unknown): string {
  if (typeof data !== 'object' || data === null)
    return typeof data === 'string' ? JSON.stringify(data) : String(data);
  if (Array.isArray(data)) return `[${data.map(canonical).join()}]`;
  const values = data as Readonly<Record<string, unknown>>;
  const parts = Object.keys(values)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(values[key])}`);
  return `{${parts.join()}}`;
}
