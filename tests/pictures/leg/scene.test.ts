import { describe, expect, it } from 'vitest';
import { lateralEdge, lumpFrame, medialEdge } from '../../../src/pictures/leg/anatomy.ts';
import {
  contains,
  halfWidthAt,
  inFrame,
  outside,
  project,
  scale,
} from '../../../src/pictures/leg/geometry.ts';
import type { Spindle } from '../../../src/pictures/leg/geometry.ts';
import { lateralAt, saphenousPath } from '../../../src/pictures/leg/paths.ts';
import { legFacts, sceneOf } from '../../../src/pictures/leg/scene.ts';
import { MARGIN, SPILL } from '../../../src/pictures/leg/tract.ts';
import { offsetInWords, sceneInWords } from '../../../src/pictures/leg/words.ts';
import type { Gaps } from '../../../src/pictures/leg/wound.ts';
import type { Facts } from '../../../src/domain/patient.ts';

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
    { ...imaged, 'surgery.done': true },
    { ...imaged, 'surgery.done': true, 'postop.hematoma': true },
    { ...imaged, 'surgery.done': true, 'vessel.rebuilt': true },
  ];
  const values = ['limb-trunk', true, 'deep', 'across', 'field', 'whole', 'R1', 9];

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
  it.each(['low', 'tall'] as const)('draws %s to the scale that stands on it', (shape) => {
    const [here, there] = [
      { along: 100, lateral: 10 },
      { along: 130, lateral: 50 },
    ];
    const [a, b] = [project(here, shape), project(there, shape)];
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeCloseTo(50 * scale[shape]);
  });

  it('has lateral above in a lying leg and on the right of a standing left leg', () => {
    const [inner, outer] = [
      { along: 0, lateral: -9 },
      { along: 0, lateral: 9 },
    ];
    expect(project(outer, 'low').y).toBeLessThan(project(inner, 'low').y);
    expect(project(outer, 'tall').x).toBeGreaterThan(project(inner, 'tall').x);
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
      expect(lateral).toBeLessThan(lateralAt(lateralEdge, along));
      expect(lateral).toBeGreaterThan(lateralAt(medialEdge, along));
    }
  });

  const spindle: Spindle = { length: 60, width: 12 };
  it.each([
    ['along, on the line', [-15, 0, 15, 0], true],
    ['along, 5 mm beside', [-15, 5, 15, 5], true],
    ['along, at its edge', [-15, 11.8, 15, 11.8], false],
    ['across, on the line', [0, -15, 0, 15], false],
    ['beyond its end', [61, 0, 80, 0], false],
  ] as const)('a spindle and a line %s', (_, [u1, v1, u2, v2], contained) => {
    const line = { from: [u1, v1], to: [u2, v2] } as const;
    expect(contains(spindle, line)).toBe(contained);
  });

  it('leaves out a stretch of a course, in whichever direction it runs', () => {
    const course = [10, 0, -10].map((along) => ({ along, lateral: 2 * along }));
    const [head, tail] = [
      [
        { along: 10, lateral: 20 },
        { along: 5, lateral: 10 },
      ],
      [
        { along: -10, lateral: -20 },
        { along: -5, lateral: -10 },
      ],
    ];
    expect(outside(course, 5, -5)).toEqual([head, tail]);
    expect(outside(course, -5, 5)).toEqual([head, tail]);
    expect(outside([...course].reverse(), 5, -5)).toEqual([tail, head]);
    expect(outside(course, 5, -20)).toEqual([course]);
    expect(outside([], 5, -5)).toEqual([[]]);
  });

  it('ends a spindle in points', () => {
    expect(halfWidthAt(spindle, 0)).toBe(12);
    expect(halfWidthAt(spindle, 60)).toBe(0);
    expect(halfWidthAt(spindle, 99)).toBe(0);
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
    ['along', 9, 'none', 'at the edge'],
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

  it('draws no cut before anybody has planned one', () => {
    const mark = { 'biopsy.specimen': 'cores', contamination: 'tract' };
    expect(sceneOf(mark)).toMatchObject({ axis: null, resection: null, containment: null });
    expect(sceneOf({ ...mark, ...imaged }).axis).not.toBeNull();
  });

  it('replaces a lump that was taken out whole by its bed', () => {
    const out = sceneOf({ 'biopsy.specimen': 'whole', contamination: 'field' });
    expect(out).toMatchObject({ lump: null, axis: null, tract: null, haematoma: { at: 0 } });
    expect(out.contaminated).toMatchObject({ v: 44 });
  });
});

describe.each([2, 3.5, 5, 6.2, 9.4, 11.8])('a lump of %s cm', (cm) => {
  const along = (offset: number, soiled = 'none') =>
    sceneOf({ ...biopsied('along', offset, soiled), 'tumour.sizeCm': cm });

  it('lies in the planned operation with a margin on all sides', () => {
    const { lump, resection } = along(0);
    if (!lump || !resection) throw new Error('nothing is drawn');
    expect(resection.width - lump.v).toBeCloseTo(MARGIN);
    for (let angle = 0; angle <= Math.PI; angle += 0.05) {
      const [u, v] = [lump.u * Math.cos(angle), lump.v * Math.sin(angle)];
      expect(halfWidthAt(resection, u + 9 * Math.cos(angle))).toBeGreaterThan(
        v + 9 * Math.sin(angle),
      );
    }
  });

  it('shows tissue that is left soiled wherever a tract lies off the line', () => {
    const width = along(0).resection?.width ?? 0;
    expect(16 + SPILL).toBeGreaterThan(width);
    const across = sceneOf({ ...biopsied('across', 0, 'tract'), 'tumour.sizeCm': cm });
    expect((across.tract?.line.from[1] ?? 0) + SPILL).toBeGreaterThan(width);
    expect(along(16, 'tract').containment).toBe('outside');
  });
});

describe('an operation', () => {
  const open = { ...biopsied('along', 0), 'surgery.done': true };
  const taken = { ...open, 'surgery.veinSegmentResected': true };
  const levels = (facts: Facts) => sceneOf(facts).gaps;

  it('lies open, lump and all, until blood or the report says that it is over', () => {
    expect(sceneOf(open)).toMatchObject({ bed: null, containment: 'contained' });
    expect(sceneOf(open).lump).not.toBeNull();
    expect(sceneOf({ ...imaged, 'surgery.done': true }).resection).not.toBeNull();
    for (const over of [
      { 'margin.status': 'R1' },
      { 'postop.hematoma': true },
      { 'vessel.rebuilt': true },
    ]) {
      const scene = sceneOf({ ...open, ...over });
      expect(scene).toMatchObject({ lump: null, axis: null, tract: null, resection: null });
      expect(scene.bed?.u).toBeGreaterThan(31);
    }
    expect(sceneOf({ 'margin.status': 'R1' }).lump).not.toBeNull();
  });

  it('interrupts the vein where its segment was taken, and only there', () => {
    const closed = { ...taken, 'margin.status': 'R0-wide' };
    const [over] = levels(closed);
    expect(levels(closed)).toHaveLength(1);
    expect(over?.[0]).toBeLessThan(-31);
    expect(over?.[1]).toBeGreaterThan(31);
    expect(levels(taken)).toHaveLength(2);
    expect(levels({ ...open, 'margin.status': 'R1' })).toEqual([]);
    const parts = (gaps: Gaps) => saphenousPath('low', gaps).split('M').length - 1;
    expect([parts([]), parts(levels(closed)), parts(levels(taken))]).toEqual([1, 2, 3]);
  });

  it('is followed by a field only when it was decided what goes in', () => {
    const bled = { ...open, 'margin.status': 'R1', 'postop.hematoma': true, 'rt.planned': true };
    expect(sceneOf(bled).radiated).toBeNull();
    const of = (...covered: readonly string[]) =>
      sceneOf({ ...bled, ...Object.fromEntries(covered.map((fact) => [fact, true])) }).radiated;
    const [bed, blood, both] = [
      of('rt.coversBed'),
      of('rt.coversHematoma'),
      of('rt.coversBed', 'rt.coversHematoma'),
    ];
    expect(bed).toMatchObject({ at: 0, takes: ['bed'], misses: ['haematoma'] });
    expect(blood).toMatchObject({ takes: ['haematoma'], misses: ['bed'] });
    const lowest = (area: typeof bed) => (area ? area.at + area.u : 0);
    expect(lowest(sceneOf(bled).haematoma as typeof bed)).toBeGreaterThan(lowest(bed) + 20);
    expect(lowest(both)).toBe(lowest(blood));
    expect(
      sceneOf({ 'surgery.done': true, 'margin.status': 'R1', 'rt.coversHematoma': true }).radiated,
    ).toBeNull();
  });
});

describe('the picture in words', () => {
  const operated = { 'surgery.done': true, 'surgery.veinSegmentResected': true };

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
    [{ ...imaged, site: 'limb-trunk' }, 'A lump deep in the leg, 6.2 cm.'],
    [biopsied('along', 0), 'The planned operation takes the tract along.'],
    [biopsied('along', 11), 'The tract lies at the edge of what the planned operation takes.'],
    [
      biopsied('across', 18, 'tract'),
      'The tract lies outside the planned line; the tissue around it is contaminated and reaches beyond the planned operation.',
    ],
    [biopsied('none', 0, 'tract'), 'The needle mark lies 30 mm lateral.'],
    [
      { 'biopsy.specimen': 'cores', contamination: 'tract' },
      'The tissue around it counts as contaminated.',
    ],
    [{ contamination: 'tract' }, 'The tissue around the lump counts as contaminated.'],
    [{ 'tract.direction': 'along' }, 'You set the tract along the planned cut, on the line.'],
    [{ 'biopsy.specimen': 'whole', contamination: 'field' }, 'A haematoma fills the bed.'],
    [{ contamination: 'field' }, 'The whole field counts as contaminated.'],
    [{ ...operated, 'margin.status': 'R1' }, 'The lump is out; its bed is marked.'],
    [{ ...operated, 'margin.status': 'R1' }, 'A segment of the vein is gone.'],
    [operated, 'The vein is divided above and below the lump.'],
    [{ ...imaged, 'tumour.wallInvolved': true }, 'It has reached the wall of the femoral vein.'],
    [{ ...operated, 'vessel.rebuilt': true }, 'A graft takes its place.'],
    [
      { ...operated, 'vessel.rebuilt': true, 'tumour.wallInvolved': true },
      'The wall of the femoral vein is patched.',
    ],
    [{ 'surgery.done': true, 'vessel.rebuilt': true }, 'The wall of the femoral vein is patched.'],
    [
      { ...operated, 'vessel.rebuilt': true, 'vessel.sacrificed': true },
      'The femoral vessels are replaced by a graft.',
    ],
    [{ ...operated, 'margin.status': 'R0-wide' }, 'R0, over 10 mm or a fascia.'],
    [{ ...operated, 'margin.status': 'R0-close' }, 'R0, 1 mm.'],
    [{ ...operated, 'margin.status': 'R1' }, 'R1, cells at the edge.'],
    [{ ...operated, 'margin.status': 'R2' }, 'R2, tumour left.'],
    [{ ...operated, 'postop.hematoma': true, 'rt.coversBed': true }, 'It misses the haematoma.'],
    [
      {
        ...operated,
        'postop.hematoma': true,
        'rt.coversBed': true,
        'rt.coversHematoma': true,
      },
      'The field of radiotherapy takes in the bed and the haematoma.',
    ],
  ] as const)('%o', (facts, words) => {
    expect(sceneInWords(sceneOf(facts))).toContain(words);
  });
});
