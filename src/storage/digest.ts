import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ordered } from './plain.ts';

const encoder = new TextEncoder();
let buffer = new Uint8Array(1 << 16);

/**
 * 64 hexadecimal digits over the digest before and a piece of plain data with its properties in order. Not a promise of
 * honesty: whoever changes data on purpose can work out new ones. It finds what changed by itself.
 */
export function digestOf(data: unknown, before = ''): string {
  return hash(before + JSON.stringify(data));
}

/** Whether data, in whatever order of their properties, have this digest. */
export function hasDigest(data: unknown, before: string, digest: string): boolean {
  try {
    // sorting costs more than hashing, and what is stored is in order
    return digestOf(data, before) === digest || digestOf(ordered(data), before) === digest;
  } catch {
    return false; // these are no plain data
  }
}

function hash(text: string): string {
  // a character takes three bytes at most; a new buffer for every text would cost as much as the digest
  if (buffer.length < text.length * 3) buffer = new Uint8Array(text.length * 3);
  return bytesToHex(sha256(buffer.subarray(0, encoder.encodeInto(text, buffer).written)));
}
