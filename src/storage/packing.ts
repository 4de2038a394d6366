import { Refused, tooLarge } from './backup-format.ts';
import type { Limits } from './backup-format.ts';

/** Not every browser packs. */
const platform = globalThis as {
  readonly CompressionStream?: typeof CompressionStream;
  readonly DecompressionStream?: typeof DecompressionStream;
};

/** Why a packed file cannot be read to its end. */
export class Unreadable extends Error {
  readonly is: 'cut off' | 'packing';
  constructor(is: Unreadable['is']) {
    super(is);
    this.is = is;
  }
}

/** A line of a file, as bytes: they take half the room of text. The last one may lack its end. */
export interface Line {
  readonly bytes: Uint8Array;
  readonly whole: boolean;
}

/** Makes a file of lines, line by line; packed with gzip where the browser can. */
export function packer() {
  const { CompressionStream: Packing } = platform;
  const stream = Packing
    ? new Packing('gzip')
    : new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  const writer = stream.writable.getWriter();
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const packing = collect(stream.readable, parts);
  return {
    write: (line: string): Promise<void> => writer.write(encoder.encode(`${line}\n`)),
    async close(): Promise<Blob> {
      await Promise.all([writer.close(), packing]);
      return new Blob(parts, { type: Packing ? 'application/gzip' : 'application/x-ndjson' });
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
 * limits, or Unreadable.
 */
export async function* linesOf(file: Blob, limits: Limits): AsyncGenerator<Line, void> {
  const [one, two] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isPacked = one === 0x1f && two === 0x8b;
  let all = 0;
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of isPacked ? unpacked(file) : chunksOf(file.stream())) {
    if ((all += chunk.byteLength) > limits.text) throw tooLarge(limits.text);
    const parts = partsOf(chunk);
    for (const [at, part] of parts.entries()) {
      rest = joined(rest, part);
      if (rest.length > limits.line) throw tooLarge(limits.line);
      if (at === parts.length - 1) continue; // its end is still to come
      yield { bytes: rest, whole: true };
      rest = new Uint8Array();
    }
  }
  if (rest.length > 0) yield { bytes: rest, whole: false };
}

/** What stands before, between and behind ends of lines. */
function partsOf(chunk: Uint8Array): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
    parts.push(chunk.subarray(from, to));
    from = to + 1;
  }
  return [...parts, chunk.subarray(from)];
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** What breaks while bytes are still fed in is broken; what breaks after them ends too early. */
async function* unpacked(file: Blob): AsyncGenerator<Uint8Array, void> {
  const { DecompressionStream: Unpacking } = platform;
  if (!Unpacking) throw new Refused({ is: 'no backup', because: 'this browser cannot unpack it' });
  const gzip = new Unpacking('gzip');
  const writer = gzip.writable.getWriter();
  const fed = { whole: false };
  const feed = async (): Promise<void> => {
    for await (const chunk of chunksOf(file.stream())) await writer.write(chunk);
    fed.whole = true;
    await writer.close();
  };
  const feeding = feed().catch(() => undefined);
  try {
    yield* chunksOf(gzip.readable);
  } catch {
    throw new Unreadable(fed.whole ? 'cut off' : 'packing');
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
