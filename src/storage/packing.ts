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

/** A line of a file. The last one may lack its end. */
export interface Line {
  readonly text: string;
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
  const decoder = new TextDecoder();
  let bytes = 0;
  let rest = '';
  for await (const chunk of isPacked ? unpacked(file) : chunksOf(file.stream())) {
    if ((bytes += chunk.byteLength) > limits.text) throw tooLarge(limits.text);
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    if (parts.some(({ length }) => length > limits.line)) throw tooLarge(limits.line);
    rest = parts.pop() ?? '';
    for (const text of parts) yield { text, whole: true };
  }
  rest += decoder.decode();
  if (rest !== '') yield { text: rest, whole: false };
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
