/** Not every browser packs. */
const platform = globalThis as {
  readonly CompressionStream?: typeof CompressionStream;
  readonly DecompressionStream?: typeof DecompressionStream;
};

/** Of what is unpacked, in bytes: a small link may hold a great deal. */
export const MOST_UNPACKED = 256_000;
/** Of what is packed, in characters. */
const MOST_PACKED = 200_000;

/** Why something cannot be unpacked. */
export interface NotUnpacked {
  readonly not: 'too large' | 'damaged' | 'this browser cannot';
}

/** A text as a part of an address; undefined where the browser cannot pack. */
export async function pack(text: string): Promise<string | undefined> {
  const { CompressionStream: Packing } = platform;
  if (!Packing) return undefined;
  const packed = new Blob([text]).stream().pipeThrough(new Packing('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(signs).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The text that was packed, or why there is none. Stops as soon as too much comes out. Never rejects. */
export async function unpack(packed: string): Promise<string | NotUnpacked> {
  const { DecompressionStream: Unpacking } = platform;
  if (packed.length > MOST_PACKED) return { not: 'too large' };
  if (!/^[\w-]+$/.test(packed)) return { not: 'damaged' };
  if (!Unpacking) return { not: 'this browser cannot' };
  try {
    const signs = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new Unpacking('deflate-raw')).getReader();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let text = '';
    let all = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      if ((all += value.byteLength) > MOST_UNPACKED) {
        void reader.cancel().catch(() => undefined);
        return { not: 'too large' };
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return { not: 'damaged' };
  }
}
