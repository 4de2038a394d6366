import type { Drawing, Mark, Stroke, Words } from '../../src/pictures/drawing.ts';

/** About how wide a letter is, in units of the drawing. */
const letter = { name: 6.1, found: 6.1, part: 5.8, tick: 7.3, note: 6.4, side: 8 } as const;
const centred: readonly Words['as'][] = ['part', 'tick'];

interface Box {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ as, words, x, y, end }: Words): Box {
  const width = letter[as] * words.length;
  const left = end ? x - width : centred.includes(as) ? x - width / 2 : x;
  return { words, left, right: left + width, top: y - 8.5, bottom: y + 2 };
}

const boxesOf = (marks: readonly Mark[]): readonly Box[] =>
  marks.flatMap((mark) =>
    'words' in mark ? [boxOf(mark)] : 'marks' in mark ? boxesOf(mark.marks) : [],
  );

/** Words of a drawing that lie on each other or leave its frame. */
export function crowded({ frame, marks }: Drawing): readonly string[] {
  const boxes = boxesOf(marks);
  const out = boxes.filter(
    (box) =>
      box.left < frame.x ||
      box.right > frame.x + frame.width ||
      box.top < frame.y ||
      box.bottom > frame.y + frame.height,
  );
  const pairs = boxes.flatMap((one, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `"${one.words}" on "${other.words}"`),
  );
  return [...out.map(({ words }) => `"${words}" outside`), ...pairs];
}

/** How many pixels high a name is at least, on a phone 390 pixels wide: a low picture has 17 rem there. */
export const nameOnPhone = ({ frame }: Drawing): number =>
  12.5 * Math.min(390 / frame.width, 272 / frame.height);

/** All strokes and areas of a drawing, however they are grouped. */
export const strokesOf = (marks: readonly Mark[]): readonly Stroke[] =>
  marks.flatMap((mark) => ('d' in mark ? [mark] : 'marks' in mark ? strokesOf(mark.marks) : []));
