import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import type { Drawing, Group, Mark, Stroke, Words } from '../../../src/pictures/drawing.ts';
import { draw } from '../../../src/pictures/leg/draw.ts';
import { project } from '../../../src/pictures/leg/geometry.ts';
import { shapesIn } from '../../../src/pictures/leg/paths.ts';
import { legStates } from '../../../src/pictures/leg/states.ts';

const shapes = ['low', 'tall'] as const;
const flat = (marks: readonly Mark[]): readonly (Stroke | Words | Group)[] =>
  marks.flatMap((mark) => ('marks' in mark ? [mark, ...flat(mark.marks)] : [mark]));
const strokes = ({ marks }: Drawing) => flat(marks).filter((mark) => 'd' in mark);
const groups = ({ marks }: Drawing) => flat(marks).filter((mark) => 'marks' in mark);
const texts = ({ marks }: Drawing) => flat(marks).filter((mark) => 'words' in mark);
const kinds = (drawing: Drawing) => strokes(drawing).map(({ kind }) => kind);
const said = (drawing: Drawing): string =>
  texts(drawing)
    .map(({ words }) => words)
    .join(' ');

const state = (name: string): Facts => legStates[name] ?? {};
const drawn = Object.entries(legStates).flatMap(([name, facts]) =>
  shapes.map((shape) => [name, shape, draw(facts, shape)] as const),
);

describe.each(drawn)('%s, %s', (_, shape, drawing) => {
  const { frame } = drawing;
  /** About how much room words take. */
  const boxes = texts(drawing).map(({ as, words, x, y, end }) => {
    const width = words.length * (as === 'note' ? 5.4 : 5.9);
    return {
      words,
      left: end ? x - width : x,
      right: end ? x : x + width,
      top: y - 9,
      bottom: y + 2,
    };
  });

  it('has only finite paths', () => {
    for (const { d } of strokes(drawing)) expect(d).toMatch(/^M[-\d. CLMZahv]+$/);
  });

  it('has its names within the frame, none on another', () => {
    for (const one of boxes) {
      expect(one.left, one.words).toBeGreaterThanOrEqual(frame.x);
      expect(one.right, one.words).toBeLessThanOrEqual(frame.x + frame.width);
      expect(one.top, one.words).toBeGreaterThanOrEqual(frame.y);
      expect(one.bottom, one.words).toBeLessThanOrEqual(frame.y + frame.height);
      const on = boxes.filter(
        (other) =>
          other !== one &&
          other.left < one.right &&
          other.right > one.left &&
          other.top < one.bottom &&
          other.bottom > one.top,
      );
      expect(
        on.map(({ words }) => words),
        one.words,
      ).toEqual([]);
    }
  });

  it('can be read on a phone of 390 px', () => {
    const smallest = 11;
    if (shape === 'low') expect((smallest * 390) / frame.width).toBeGreaterThanOrEqual(10);
  });

  it('names what everybody has', () => {
    for (const name of [
      'groin',
      'knee',
      'femoral artery',
      'femur',
      'deep fascia',
      'anterior',
      'posterior',
      'seen from below',
      'lateral',
    ])
      expect(said(drawing)).toContain(name);
  });
});

describe('the leg and its section', () => {
  it.each(['along', 'across'])('keep names off a tract %s, wherever it is set', (direction) => {
    for (const offset of [-40, -30, -18]) {
      const facts = { ...state('imaged'), 'tract.direction': direction, 'tract.offsetMm': offset };
      const drawing = draw(facts, 'low');
      const name = texts(drawing).find(({ words }) => words.startsWith('6.2 cm'));
      const [tract] = strokes(drawing).filter(({ kind }) => kind === 'needle');
      const xs = [...(tract?.d.matchAll(/[ML](-?[\d.]+)/g) ?? [])].map(([, x]) => Number(x));
      expect(xs).toHaveLength(2);
      expect(name?.x).toBeGreaterThan(Math.max(...xs) + 3);
    }
  });

  it.each(shapes)('have a scale of 5 cm of the leg: %s', (shape) => {
    const [bar] = strokes(draw({}, shape))
      .flatMap(({ d }) => /^M-?\d+ \d+v\dh([\d.]+)v-\d$/.exec(d) ?? [])
      .slice(1);
    const [from, to] = [0, 50].map((along) => project({ along, lateral: 0 }, shape));
    expect(Number(bar)).toBeCloseTo(
      Math.hypot((to?.x ?? 0) - (from?.x ?? 0), (to?.y ?? 0) - (from?.y ?? 0)),
    );
  });

  it('let the planned operation slide over the tract', () => {
    const sliding = groups(draw(state('a tract that is contained'), 'low')).filter(
      ({ slides }) => slides,
    );
    expect(sliding.flatMap(({ marks }) => marks)).toMatchObject([{ kind: 'resection' }]);
    expect(groups(draw(state('imaged'), 'low')).some(({ slides }) => slides)).toBe(false);
  });

  it.each(shapes)('let the tract be pulled to any offset: %s', (shape) => {
    const [handle] = draw(state('a tract being set'), shape).handles ?? [];
    if (!handle || !('sets' in handle)) throw new Error('There is nothing to pull.');
    expect(handle.sets).toBe('tract.offsetMm');
    for (const offset of [-40, 0, 18])
      expect(handle.valueAt(shapesIn(shape).point(7, offset))).toBeCloseTo(offset);
  });

  it('hatch contaminated tissue in both', () => {
    const harm = (name: string): number =>
      kinds(draw(state(name), 'tall')).filter((kind) => kind === 'harm').length;
    expect(harm('a tract outside the operation')).toBe(2);
    expect(harm('taken out as a varix')).toBe(2);
    expect(harm('a needle mark that nobody noted')).toBe(2);
    expect(harm('a tract that is contained')).toBe(0);
  });

  it.each(shapes)('name contaminated tissue and the planned operation: %s', (shape) => {
    for (const [name, facts] of Object.entries(legStates)) {
      const [drawing, soiled] = [draw(facts, shape), 'contamination' in facts];
      const words = said(drawing);
      expect(words.includes('contaminated'), name).toBe(soiled);
      const planned = kinds(drawing).includes('resection');
      expect(/planned( \S+)? operation/.test(words), name).toBe(planned);
    }
  });

  it('hatch what a field misses, only outside of it, and say so', () => {
    const missed = (name: string) => {
      const drawing = draw(state(name), 'tall');
      const outside = groups(drawing).find(({ within }) => within?.startsWith('M-999'));
      return [outside?.marks.length, said(drawing)] as const;
    };
    const [none, words] = missed('a field that covers bed and haematoma');
    expect(none).toBe(0);
    expect(words).not.toContain('missed');
    expect(missed('a field that misses the haematoma')).toEqual([
      1,
      expect.stringContaining('haematoma, missed'),
    ]);
    expect(missed('a field that misses the bed')).toEqual([
      1,
      expect.stringContaining('bed, missed'),
    ]);
  });

  it('put tubes where vessels were replaced', () => {
    const tubes = (name: string): number =>
      kinds(draw(state(name), 'tall')).filter((kind) => kind === 'tube').length;
    expect(tubes('a close margin')).toBe(0);
    expect(tubes('the saphenous segment grafted')).toBe(2);
    expect(tubes('the femoral vessels grafted')).toBe(4);
    expect(tubes('the wall of the femoral vein patched')).toBe(1);
  });

  it.each(shapes)('put rings around a graft, beneath no scar: %s', (shape) => {
    const ringed = (name: string) =>
      strokes(draw(state(name), shape)).filter(({ kind, width }) => kind === 'tie' && !width);
    expect(ringed('a close margin')).toHaveLength(0);
    expect(ringed('the femoral vessels grafted')).toHaveLength(2);
    expect(ringed('the saphenous segment grafted')).toHaveLength(1);
    const edges = (name: string): number =>
      kinds(draw(state(name), shape)).filter((kind) => kind === 'edge').length;
    expect(edges('the saphenous segment grafted')).toBe(edges('a close margin') - 1);
  });

  it('say what is not known of a lump, and what the report says of a margin', () => {
    expect(said(draw({}, 'low'))).toContain('how deep?');
    expect(said(draw(state('imaged'), 'low'))).toContain('6.2 cm through the fascia');
    expect(said(draw(state('above the fascia'), 'low'))).toContain('3.5 cm above the fascia');
    expect(said(draw(state('a close margin'), 'low'))).toContain('R0, 1 mm');
    expect(said(draw(state('tumour left behind'), 'low'))).toContain('R2, tumour left');
    expect(said(draw(state('on the table'), 'low'))).not.toContain('R0');
  });
});
