import type { BackupContents, BackupFault } from '../domain/archive.ts';
import { digestOf } from './digest.ts';
import type { Reading } from './runs.ts';

/**
 * A backup is text, one piece of JSON to a line: what it holds, then each attempt, then its end. Packed with gzip where
 * the browser can.
 */
export interface FirstLine extends BackupContents {
  readonly format: typeof format;
  readonly version: number;
}

/** The digest is chained over the first line and the last digest of each attempt. */
export interface LastLine {
  readonly digest: string;
  readonly attempts: number;
  readonly records: number;
}

export const format = 'clear-margins backup';
/** Rises when older code could no longer read what is written. 2: a decision says that it was the last of its attempt. */
export const formatVersion = 2;

/** In bytes. A hundred thousand decisions are about 8 MB packed and 70 MB unpacked. */
export interface Limits {
  readonly file: number;
  readonly text: number;
  readonly line: number;
}

export const usualLimits: Limits = { file: 64 << 20, text: 512 << 20, line: 4 << 20 };

/** Thrown while a file is read that is not restored. */
export class Refused extends Error {
  readonly fault: BackupFault;
  constructor(fault: BackupFault) {
    super(fault.is);
    this.fault = fault;
  }
}

export function tooLarge(bytes: number): Refused {
  return new Refused({ is: 'too large', limitMb: Math.max(1, bytes >> 20) });
}

/** The digest of a backup: begin with the first line, go on with each attempt. */
export function chain(before: string, part: FirstLine | string): string {
  return digestOf(typeof part === 'string' ? part : JSON.stringify(part), before);
}

/** A line with a whole attempt, put together out of texts: `{"header":{…},"records":[…]}`. */
export function attemptLine({ header, records }: Reading): string {
  return `{"header":${JSON.stringify(header)},"records":[${records.map(({ text }) => text).join(',')}]}`;
}
