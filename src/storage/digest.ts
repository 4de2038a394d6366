import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const encoder = new TextEncoder();
let buffer = new Uint8Array(1 << 16);

/**
 * 64 hexadecimal digits over the digest before and a text. Not a promise of honesty: whoever changes data on purpose can
 * work out new ones. It finds what changed by itself.
 */
export function digestOf(text: string, before = ''): string {
  const all = before + text;
  // a character takes three bytes at most; a new buffer for every text would cost as much as the digest
  if (buffer.length < all.length * 3) buffer = new Uint8Array(all.length * 3);
  return bytesToHex(sha256(buffer.subarray(0, encoder.encodeInto(all, buffer).written)));
}
