import { tooLarge } from './backup-format.ts';
import type { Limits } from './backup-format.ts';

/** A packed file ends too early, or does not unpack. */
export class Unpackable extends Error {
  readonly ends: boolean;
  constructor(ends: boolean) {
    super(ends ? 'ends too early' : 'does not unpack');
    this.ends = ends;
  }
}

/** A line of a file. The last one may lack its end. */
export interface Line {
  readonly text: string;
  readonly whole: boolean;
}

/** Makes a file of lines, line by line; packed with gzip where the browser can. */
export function packer() {
  const packs = 'CompressionStream' in globalThis;
  const stream = packs
    ? new CompressionStream('gzip')
    : new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  const writer = stream.writable.getWriter();
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const packing = collect(stream.readable, parts);
  return {
    write: (line: string): Promise<void> => writer.write(encoder.encode(`${line}\n`)),
    async close(): Promise<Blob> {
      await Promise.all([writer.close(), packing]);
      return new Blob(parts, { type: packs ? 'application/gzip' : 'application/x-ndjson' });
    },
    /** Throws away what was written. */
    async abandon(): Promise<void> {
      await Promise.allSettled([writer.abort(), packing]);
    },
  };
}

async function collect(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  parts: Uint8Array<ArrayBuffer>[],
): Promise<void> {
  for await (const part of chunksOf(stream)) parts.push(part);
}

/**
 * The lines of a file, unpacked if it is packed, never more than a little of it in memory. Throws Refused beyond the
 * limits, Unpackable, or a TypeError where the bytes are no text.
 */
export async function* linesOf(file: Blob, limits: Limits): AsyncGenerator<Line, void> {
  if (file.size > limits.file) throw tooLarge(limits.file);
  const [one, two] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isPacked = one === 0x1f && two === 0x8b;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  let rest = '';
  for await (const chunk of isPacked ? unpacked(file) : chunksOf(file.stream())) {
    if ((bytes += chunk.byteLength) > limits.text) throw tooLarge(limits.text);
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > limits.line) throw tooLarge(limits.line);
    for (const text of parts) yield { text, whole: true };
  }
  rest += decoder.decode();
  if (rest !== '') yield { text: rest, whole: false };
}

/** What breaks while bytes are still fed in is broken; what breaks after them ends too early. */
async function* unpacked(file: Blob): AsyncGenerator<Uint8Array, void> {
  const gzip = new DecompressionStream('gzip');
  const writer = gzip.writable.getWriter();
  let isFed = false;
  const feed = async (): Promise<void> => {
    for await (const chunk of chunksOf(file.stream())) await writer.write(chunk);
    isFed = true;
    await writer.close();
  };
  const feeding = feed().catch(() => undefined);
  try {
    yield* chunksOf(gzip.readable);
  } catch {
    throw new Unpackable(isFed);
  } finally {
    await writer.abort().catch(() => undefined);
    await feeding;
  }
}

/** Not every browser can walk a stream by itself. */
async function* chunksOf<T>(stream: ReadableStream<T>): AsyncGenerator<T, void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
