import { generate } from 'lean-qr';

/** A code to be drawn: a path of squares, each of size 1, on a field of so many with its quiet edge. */
export interface Qr {
  readonly size: number;
  readonly path: string;
}

/** What phones still read from a screen, in characters: 121 squares a side. */
const LONGEST_QR = 1350;
const EDGE = 4;

/** The code of a text; undefined where it is longer than phones read with ease. */
export function qrOf(text: string): Qr | undefined {
  if (text.length > LONGEST_QR) return undefined;
  const code = generate(text);
  const rows: string[] = [];
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      let length = 0;
      while (code.get(x + length, y)) length++;
      if (length > 0) rows.push(`M${x + EDGE} ${y + EDGE}h${length}v1h-${length}z`);
      x += length;
    }
  }
  return { size: code.size + 2 * EDGE, path: rows.join('') };
}
