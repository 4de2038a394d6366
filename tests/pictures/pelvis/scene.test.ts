import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { LINE, widthOf } from '../../../src/pictures/labels.ts';
import {
  bodyOf,
  bodyOutline,
  invasionOf,
  massOf,
  nodesOf,
  ovaryOf,
  recurrence,
  strips,
} from '../../../src/pictures/pelvis/geometry.ts';
import { frames, labelsOf } from '../../../src/pictures/pelvis/labels.ts';
import { draw } from '../../../src/pictures/pelvis/draw.ts';
import type { Mark, Shape, Stroke } from '../../../src/pictures/drawing.ts';
import { pelvisFacts, sceneOf, sides } from '../../../src/pictures/pelvis/scene.ts';
import { pelvisStates } from '../../../src/pictures/pelvis/states.ts';
import { sceneInWords } from '../../../src/pictures/pelvis/words.ts';
import { seenViews, valuesOf } from '../../support/seen-views.ts';

const sizes = fc.integer({ min: 20, max: 200 }).map((mm) => mm / 10);

describe('the facts that the pelvis draws', () => {
  it.each(pelvisFacts)('%s changes the picture of some patient', (fact) => {
    const changes = Object.values(pelvisStates).flatMap((facts) =>
      valuesOf(fact).map(
        (value) => [sceneOf(facts), sceneOf({ ...facts, [fact]: value })] as const,
      ),
    );
    expect(changes.some(([one, other]) => JSON.stringify(one) !== JSON.stringify(other))).toBe(
      true,
    );
  });
});

describe('the geometry of the pelvis', () => {
  it('has the right of the patient on the left of the drawing, both sides alike', () => {
    const body = bodyOf(massOf(9));
    const [right, left] = [ovaryOf('right', body), ovaryOf('left', body)];
    expect(right.x).toBeLessThan(0);
    expect(left.x).toBe(-right.x);
    expect(nodesOf('right').map(({ x }) => -x)).toEqual(nodesOf('left').map(({ x }) => x));
  });

  it.each([4, 7.5, 9, 11.6])('draws a tumour of %f cm to scale, within the uterus', (cm) => {
    const mass = massOf(cm);
    const body = bodyOf(mass);
    expect(2 * mass.rx).toBeCloseTo(10 * cm);
    expect(mass.toScale).toBe(true);
    expect(mass.x + mass.rx).toBeLessThan(body.x + body.rx);
    expect(mass.y - mass.ry).toBeGreaterThan(body.y - body.ry);
  });

  it('says so where a tumour is too large for the drawing', () => {
    const found = (cm: number) =>
      labelsOf(sceneOf({ 'tumour.sizeCm': cm }), 'low')
        .map(({ lines }) => lines.join(' '))
        .filter((words) => words.includes('cm'));
    expect(found(9)).toEqual(['9 cm']);
    expect(found(17)).toEqual(['17 cm, drawn smaller']);
  });

  it('stays in both frames, however large the tumour', () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(...Object.values(frames)), (cm, frame) => {
        const { x, y, width, height } = frame;
        const body = bodyOf(massOf(cm));
        const ovals = [...sides.map((side) => ovaryOf(side, body)), recurrence];
        const points = [
          ...bodyOutline(body),
          ...invasionOf(massOf(cm)),
          ...strips,
          ...ovals.flatMap((one) => [
            { x: one.x - one.rx, y: one.y - one.ry },
            { x: one.x + one.rx, y: one.y + one.ry },
          ]),
        ];
        for (const one of points) {
          expect(one.x).toBeGreaterThan(x);
          expect(one.x).toBeLessThan(x + width);
          expect(one.y).toBeGreaterThan(y);
          expect(one.y).toBeLessThan(y + height);
        }
      }),
    );
  });

  it('leads the tumour from the uterus into the left ovary', () => {
    fc.assert(
      fc.property(sizes, (cm) => {
        const mass = massOf(cm);
        const ovary = ovaryOf('left', bodyOf(mass));
        const xs = invasionOf(mass).map(({ x }) => x);
        expect(Math.min(...xs)).toBeLessThan(mass.x);
        expect(Math.max(...xs)).toBeGreaterThan(ovary.x);
        expect(Math.max(...xs)).toBeLessThan(ovary.x + ovary.rx);
      }),
    );
  });
});

describe('the drawing of the pelvis', () => {
  const strokes = (marks: readonly Mark[]): readonly Stroke[] =>
    marks.flatMap((mark) => ('marks' in mark ? strokes(mark.marks) : 'd' in mark ? [mark] : []));
  const kindsOf = (facts: Facts) => strokes(draw(facts, 'low').marks).map(({ kind }) => kind);

  it('has one outline around a tumour that has grown into an ovary', () => {
    const kinds = kindsOf({ 'tumour.sizeCm': 9, 'ovary.invaded': true });
    expect(kinds.filter((kind) => kind === 'mass')).toHaveLength(1);
  });

  it('leaves the tumour in an ovary that stays, and takes it with one that goes', () => {
    const invaded = { 'tumour.sizeCm': 9, 'ovary.invaded': true };
    const whole = { ...invaded, 'uterine.operation': 'tah' };
    const masses = (facts: Facts) => kindsOf(facts).filter((kind) => kind === 'mass').length;
    expect(masses(whole)).toBe(1);
    expect(masses({ ...whole, 'ovary.left': 'removed' })).toBe(0);
    expect(draw({ ...invaded, 'ovary.left': 'removed' }, 'low').marks[4]).toEqual(
      draw({ ...invaded, 'ovary.invaded': false, 'ovary.left': 'removed' }, 'low').marks[4],
    );
  });

  it('hatches a hard node until it is out', () => {
    expect(kindsOf({ 'nodes.macroscopic': true })).toContain('hatched');
    const out = { 'nodes.macroscopic': true, 'nodes.pelvicDissected': true };
    expect(kindsOf(out)).not.toContain('hatched');
  });

  it('keeps the names beside the lower pelvis off the iliac vessels', () => {
    const scene = sceneOf({ 'uterine.operation': 'tah', 'pelvis.recurred': true });
    const low = labelsOf(scene, 'tall').filter(({ y }) => y > 40);
    expect(low.map(({ lines }) => lines[0])).toEqual(['cervix,', 'tumour', 'vagina']);
    for (const label of low) expect(Math.abs(label.x) - widthOf(label)).toBeGreaterThan(143);
  });

  it('has no node that lies above an ovary, for those who press', () => {
    const shown = (draw({}, 'low').handles ?? []).flatMap((one) => ('shows' in one ? [one] : []));
    const ids = shown.flatMap(({ shows }) => Object.keys(shows));
    expect(ids.lastIndexOf('nodes.pelvicDissected')).toBeLessThan(ids.indexOf('ovary.right'));
    const reach = shown.filter(({ shows }) => 'nodes.pelvicDissected' in shows);
    for (const { d } of reach) expect(d).toContain('a10 10');
  });

  it.each([
    [{ 'history.morcellated': true }, 'strips of tumour'],
    [{ 'ovary.invaded': true }, 'ovary with tumour'],
    [{ 'ovary.invaded': true, 'ovary.left': 'removed' }, 'ovary, out'],
    [{ 'nodes.macroscopic': true }, 'hard node, 3 cm'],
    [{ 'nodes.macroscopic': true, 'nodes.pelvicDissected': true }, 'hard node, out'],
    [{ 'nodes.macroscopic': true, 'nodes.pelvicDissected': true }, 'pelvic nodes, out'],
  ] as const)('%o: the name "%s"', (facts, words) => {
    const names = labelsOf(sceneOf(facts), 'low').map(({ lines }) => lines.join(' '));
    expect(names).toContain(words);
  });
});

describe('what the picture of the pelvis shows', () => {
  const out = (facts: Facts) => sceneOf(facts).out;

  it('takes out what was taken or chosen, each side by itself', () => {
    expect(out({})).toMatchObject({ tumour: false, body: false, cervix: false, nodes: false });
    expect(out({ 'uterine.operation': 'myomectomy' })).toMatchObject({ tumour: true, body: false });
    expect(out({ 'uterine.operation': 'subtotal' })).toMatchObject({ body: true, cervix: false });
    expect(out({ 'uterine.operation': 'tah' })).toMatchObject({ body: true, cervix: true });
    expect(out({ 'ovary.left': 'removed' }).ovaries).toEqual({ right: false, left: true });
  });

  it('has no ovaries where they were taken earlier', () => {
    const bare = { 'history.bso': true, 'ovary.invaded': true, 'ovary.left': 'removed' };
    expect(sceneOf(bare)).toMatchObject({ bare: true, invaded: false });
    expect(out(bare).ovaries).toEqual({ right: false, left: false });
  });

  it('shows a lump of a usual size before anybody has measured it, and does not name its size', () => {
    expect(sceneOf({})).toMatchObject({ sizeCm: null, mass: { measured: false } });
    expect(sceneOf({ 'tumour.sizeCm': 9 }).mass.measured).toBe(true);
  });

  it('has names that stand in the picture and not on each other, whatever was seen', () => {
    const shapes = Object.keys(frames) as readonly Shape[];
    fc.assert(
      fc.property(seenViews(pelvisFacts), fc.constantFrom(...shapes), (facts, shape) => {
        const labels = labelsOf(sceneOf(facts), shape);
        const { y, width, height } = frames[shape];
        for (const label of labels) {
          expect(widthOf(label)).toBeLessThan(width / 4);
          expect(label.y).toBeGreaterThan(y);
          expect(label.y + label.lines.length * LINE).toBeLessThan(y + height);
        }
        for (const one of labels)
          for (const other of labels) {
            if (one === other || one.side !== other.side || one.y > other.y) continue;
            expect(one.y + one.lines.length * LINE).toBeLessThanOrEqual(other.y);
          }
      }),
    );
  });
});

describe('the pelvis in words', () => {
  it.each([
    [{}, 'A mass in the uterus.'],
    [{ 'tumour.sizeCm': 9 }, 'A mass of 9 cm in the uterus.'],
    [{ 'ovary.invaded': true }, 'The tumour has grown into the left ovary.'],
    [{ 'uterine.operation': 'myomectomy' }, 'Taken out of the uterus: the mass alone.'],
    [{ 'history.morcellated': true }, 'Strips of tumour were left behind.'],
    [{ 'nodes.macroscopic': true }, 'There is a hard node beside the right iliac vein.'],
    [{ 'history.bso': true }, 'Tubes and ovaries were taken earlier.'],
    [
      { 'uterine.operation': 'subtotal', 'ovary.left': 'removed', 'nodes.pelvicDissected': true },
      'Out: the body of the uterus, the left ovary and tube, the pelvic nodes. Stays: the cervix, the right ovary and tube.',
    ],
    [{ 'pelvis.recurred': true }, 'Tumour has come back in the pelvis.'],
  ] as const)('%o: %s', (facts, words) => {
    expect(sceneInWords(sceneOf(facts))).toContain(words);
  });

  it('says of no tumour in an ovary that is out', () => {
    const told = (left: 'in-place' | 'removed') =>
      sceneInWords(sceneOf({ 'ovary.invaded': true, 'ovary.left': left }));
    expect(told('in-place')).toContain('has grown');
    expect(told('removed')).not.toContain('has grown');
  });

  it('says nothing of what stays where nothing does, or where nothing is out', () => {
    for (const facts of [{}, { 'tumour.sizeCm': 9, 'nodes.macroscopic': true }])
      expect(sceneInWords(sceneOf(facts))).not.toContain('Stays');
    const all = {
      'history.bso': true,
      'uterine.operation': 'tah',
      'nodes.pelvicDissected': true,
    };
    expect(sceneInWords(sceneOf(all))).not.toContain('Stays');
  });
});
