import type { HandedIn } from '../../domain/homework.ts';
import { LONGEST_RESULT, readResult } from '../../content/result-file.ts';
import type { NoResult } from '../../content/result-file.ts';
import { digestOf } from '../../storage/digest.ts';
import { unpack } from '../homework/packed.ts';

/** One thing that was given in, as far as it could be read. From: the name of its file; null: it came as a link. */
export type GivenIn = { readonly from: string | null } & (
  { readonly handedIn: HandedIn } | { readonly no: NoResult | 'unreadable' }
);

/** Reads a file that was given in. Never rejects. */
export async function givenAsFile(file: File): Promise<GivenIn> {
  const { name: from } = file;
  // nothing of it needs to be read to know that it is too large
  if (file.size > 4 * LONGEST_RESULT) return { from, no: 'too large' };
  const text = await file.text().catch(() => undefined);
  return text === undefined ? { from, no: 'unreadable' } : given(from, text);
}

/** Reads what a link holds. Never rejects. */
export async function givenAsLink(packed: string): Promise<GivenIn> {
  const text = await unpack(packed);
  if (typeof text === 'string') return given(null, text);
  return { from: null, no: text.not === 'this browser cannot' ? 'unreadable' : text.not };
}

/** Reads all the results whose links stand in a text, whatever stands around them. Never rejects. */
export async function givenInText(text: string): Promise<readonly GivenIn[]> {
  const links = [...text.matchAll(/#\/teach\/result\/([\w-]+)/g)];
  if (links.length === 0) return [{ from: null, no: 'no result' }];
  return Promise.all(links.map(([, packed = '']) => givenAsLink(packed)));
}

function given(from: string | null, text: string): GivenIn {
  const read = readResult(text, digestOf);
  return 'no' in read ? { from, no: read.no } : { from, handedIn: read };
}
