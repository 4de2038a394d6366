import { describe, expect, it } from 'vitest';
import { lateralEdge, lumpFrame, medialEdge } from '../../src/pictures/leg/anatomy.ts';
import { legPaths, shapesIn } from '../../src/pictures/leg/drawing.ts';
import {
  contains,
  halfWidthAt,
  inFrame,
  project,
  smooth,
  touches,
} from '../../src/pictures/leg/geometry.ts';
import type { Spindle } from '../../src/pictures/leg/geometry.ts';
import { legFacts, sceneOf } from '../../src/pictures/leg/scene.ts';
import { offsetInWords, sceneInWords } from '../../src/pictures/leg/words.ts';
import type { Facts } from '../../src/domain/patient.ts';

const imaged: Facts = { 'workup.imagingDone': true, 'tumour.sizeCm': 6.2, 'tumour.depth': 'deep' };
const biopsied = (direction: string, offset: number, contamination = 'none'): Facts => ({
  ...imaged,
  'biopsy.specimen': 'cores',
  'biopsy.direction': direction,
  'biopsy.offsetMm': offset,
  contamination,
});

describe('the facts that the leg draws', () => {
  const patients: readonly Facts[] = [
    {},
    imaged,
    biopsied('along', 3),
    { ...imaged, 'tract.direction': 'along', 'tract.offsetMm': 3 },
  ];
  const values = [true, 'deep', 'across', 'field', 'whole', 9];

  it.each(legFacts)('%s changes the picture of some patient', (fact) => {
    const changes = patients.flatMap((facts) =>
      values.map((value) => [sceneOf(facts), sceneOf({ ...facts, [fact]: value })] as const),
    );
    expect(changes.some(([one, other]) => JSON.stringify(one) !== JSON.stringify(other))).toBe(
      true,
    );
  });
});

describe('the geometry of the leg', () => {
  it('draws one millimetre as one unit, lying and standing', () => {
    const [here, there] = [
      { along: 100, lateral: 10 },
      { along: 130, lateral: 50 },
    ];
    for (const pose of ['lying', 'standing'] as const) {
      const [a, b] = [project(here, pose), project(there, pose)];
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeCloseTo(50);
    }
  });

  it('has lateral above in a lying leg and on the right of a standing left leg', () => {
    const [inner, outer] = [
      { along: 0, lateral: -9 },
      { along: 0, lateral: 9 },
    ];
    expect(project(outer, 'lying').y).toBeLessThan(project(inner, 'lying').y);
    expect(project(outer, 'standing').x).toBeGreaterThan(project(inner, 'standing').x);
  });

  it('measures an offset at a right angle to the planned cut', () => {
    const [origin, beside, along] = [
      inFrame(lumpFrame, 0, 0),
      inFrame(lumpFrame, 0, 40),
      inFrame(lumpFrame, 30, 0),
    ];
    expect(origin).toEqual(lumpFrame.origin);
    expect(Math.hypot(beside.along - origin.along, beside.lateral - origin.lateral)).toBeCloseTo(
      40,
    );
    const dot =
      (beside.along - origin.along) * (along.along - origin.along) +
      (beside.lateral - origin.lateral) * (along.lateral - origin.lateral);
    expect(dot).toBeCloseTo(0);
  });

  it('keeps every offset that can be set within the outline of the thigh', () => {
    for (const v of [-40, 40]) {
      const { along, lateral } = inFrame(lumpFrame, 0, v);
      const width = (edge: typeof lateralEdge): number =>
        edge.reduce((best, one) =>
          Math.abs(one.along - along) < Math.abs(best.along - along) ? one : best,
        ).lateral;
      expect(lateral).toBeLessThan(width(lateralEdge));
      expect(lateral).toBeGreaterThan(width(medialEdge));
    }
  });

  const spindle: Spindle = { length: 60, width: 12 };
  it.each([
    ['along, on the line', [-15, 0, 15, 0], true, true],
    ['along, 5 mm beside', [-15, 5, 15, 5], true, true],
    ['along, at its edge', [-15, 11.8, 15, 11.8], false, true],
    ['along, 16 mm beside', [-15, 16, 15, 16], false, false],
    ['across, on the line', [0, -15, 0, 15], false, true],
    ['across, far away', [0, 20, 0, 40], false, false],
    ['beyond its end', [61, 0, 80, 0], false, false],
  ] as const)('a spindle and a line %s', (_, [u1, v1, u2, v2], contained, touched) => {
    const line = { from: [u1, v1], to: [u2, v2] } as const;
    expect(contains(spindle, line)).toBe(contained);
    expect(touches(spindle, line)).toBe(touched);
  });

  it('ends a spindle in points', () => {
    expect(halfWidthAt(spindle, 0)).toBe(12);
    expect(halfWidthAt(spindle, 60)).toBe(0);
    expect(halfWidthAt(spindle, 99)).toBe(0);
  });

  it('draws finite paths in either pose', () => {
    for (const pose of ['lying', 'standing'] as const) {
      const shapes = shapesIn(pose);
      const { tract } = sceneOf(biopsied('across', 18, 'tract'));
      const drawn = [
        ...Object.values(legPaths(pose)).flat(),
        shapes.ellipse(30, 12, 0.1),
        shapes.spindle(spindle),
        shapes.axis(40),
        ...shapes.stitches(40),
        ...(tract ? [shapes.line(tract.line), shapes.around(tract, 11)] : []),
      ];
      expect(drawn.filter((d) => !/^M[-\d. CLMZ]+$/.test(d))).toEqual([]);
    }
    expect(smooth([])).toBe('');
  });
});

describe('what the picture of the leg shows', () => {
  it('shows a lump as it feels before anybody has measured it, and no cut', () => {
    const scene = sceneOf({});
    expect(scene.lump).toMatchObject({ measured: false });
    expect(scene).toMatchObject({
      depth: null,
      sizeCm: null,
      axis: null,
      tract: null,
      resection: null,
    });
  });

  it('shows size, depth and the planned cut once they are known', () => {
    expect(sceneOf(imaged)).toMatchObject({
      depth: 'deep',
      sizeCm: 6.2,
      lump: { u: 31, measured: true },
    });
    expect(sceneOf(imaged).axis).toBeGreaterThan(31);
  });

  it('follows the tract while it is being set, without judging it', () => {
    const scene = sceneOf({ ...imaged, 'tract.direction': 'along', 'tract.offsetMm': 18 });
    expect(scene.tract).toMatchObject({
      planned: true,
      offset: 18,
      line: { from: [-15, 18], to: [15, 18] },
    });
    expect(scene).toMatchObject({ resection: null, containment: null });
    expect(sceneOf({ 'tract.offsetMm': -7 }).tract).toMatchObject({
      direction: 'unknown',
      offset: -7,
    });
    expect(sceneOf({ 'tract.direction': 'across' }).tract).toMatchObject({ offset: 0 });
  });

  it.each([
    ['along', 0, 'none', 'contained'],
    ['along', 5, 'none', 'contained'],
    ['along', -5, 'none', 'contained'],
    ['along', 6, 'none', 'at the edge'],
    ['along', 15, 'none', 'at the edge'],
    ['along', 16, 'tract', 'outside'],
    ['across', 0, 'tract', 'outside'],
  ] as const)(
    'compares a tract %s, %i mm off, with the planned operation',
    (direction, offset, contamination, is) => {
      const scene = sceneOf(biopsied(direction, offset, contamination));
      expect(scene.containment).toBe(is);
      expect(scene.contaminated).toBe(contamination === 'tract' ? 'tract' : null);
    },
  );

  it('shows a tract that nobody noted two fingers beside the lump', () => {
    expect(sceneOf(biopsied('none', 0, 'tract')).tract).toMatchObject({
      direction: 'unknown',
      offset: 30,
    });
  });

  it('takes the place of the middle where an old log has no offset', () => {
    expect(
      sceneOf({ 'biopsy.specimen': 'block', 'biopsy.direction': 'along' }).tract,
    ).toMatchObject({ offset: 0, cut: true });
  });

  it('replaces a removed lump by its bed', () => {
    const out = sceneOf({ 'biopsy.specimen': 'whole', contamination: 'field' });
    expect(out).toMatchObject({ lump: null, axis: null, tract: null, haematoma: true });
    expect(out.contaminated).toMatchObject({ v: 44 });
    expect(sceneOf({ ...imaged, 'surgery.done': true }).bed?.u).toBeGreaterThan(out.bed?.u ?? 0);
    expect(sceneOf({ ...imaged, 'surgery.done': true, 'postop.hematoma': true }).haematoma).toBe(
      true,
    );
    expect(sceneOf({ ...imaged, 'rt.planned': true }).radiated).not.toBeNull();
  });
});

describe('the picture in words', () => {
  it.each([
    [0, 'on the line'],
    [18, '18 mm lateral'],
    [-4, '4 mm medial'],
  ])('says %i as "%s"', (mm, words) => {
    expect(offsetInWords(mm)).toBe(words);
  });

  it.each([
    [{}, 'A lump on the great saphenous vein.'],
    [imaged, 'A lump on the great saphenous vein, 6.2 cm, through the deep fascia.'],
    [
      { 'tumour.depth': 'superficial' },
      'A lump on the great saphenous vein, above the deep fascia.',
    ],
    [biopsied('along', 0), 'The planned operation takes the tract along.'],
    [biopsied('along', 11), 'The tract lies at the edge of what the planned operation takes.'],
    [
      biopsied('across', 18, 'tract'),
      'The tract lies outside the planned operation; the tissue around it is contaminated.',
    ],
    [biopsied('none', 0, 'tract'), 'The tract lies 30 mm lateral.'],
    [{ 'tract.direction': 'along' }, 'You set the tract along the planned cut, on the line.'],
    [{ 'biopsy.specimen': 'whole', contamination: 'field' }, 'A haematoma fills the bed.'],
    [{ contamination: 'field' }, 'The whole field counts as contaminated.'],
    [{ 'surgery.done': true }, 'The lump is out; its bed is marked.'],
    [{ 'rt.planned': true }, 'The field of radiotherapy is outlined.'],
  ] as const)('%o', (facts, words) => {
    expect(sceneInWords(sceneOf(facts))).toContain(words);
  });
});
