import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import {
  DIAL,
  LINE_AT,
  UNITS_PER_MM,
  WALL,
  aorta,
  arcOf,
  arcPath,
  placeAt,
  bandPath,
  beyond,
  cava,
  collaterals,
  growthPath,
  lengthOf,
  middleOf,
  plugPath,
  rest,
  shareAt,
} from '../../../src/pictures/ring/geometry.ts';
import { draw } from '../../../src/pictures/ring/draw.ts';
import { frames, labelsOf } from '../../../src/pictures/ring/labels.ts';
import type { Shape } from '../../../src/pictures/drawing.ts';
import { ringFacts, sceneOf } from '../../../src/pictures/ring/scene.ts';
import { ringStates } from '../../../src/pictures/ring/states.ts';
import { sceneInWords } from '../../../src/pictures/ring/words.ts';
import { LINE, widthOf } from '../../../src/pictures/labels.ts';
import { seenViews, valuesOf } from '../../support/seen-views.ts';
import { book } from '../../support/shipped.ts';
import { crowded, nameOnPhone, strokesOf } from '../../support/drawn-marks.ts';

const walls = ['medial', 'lateral', 'behind'] as const;
const seen: Facts = { 'ivc.circumferencePct': 90, 'ivc.lumen': 'narrowed' };
const done: Facts = { ...seen, 'surgery.done': true };

describe('the facts that the ring draws', () => {
  it.each(ringFacts)('%s changes the picture of some patient', (fact) => {
    const changes = [...Object.values(ringStates), done].flatMap((facts) =>
      valuesOf(fact).map(
        (value) => [sceneOf(facts), sceneOf({ ...facts, [fact]: value })] as const,
      ),
    );
    expect(changes.some(([one, other]) => JSON.stringify(one) !== JSON.stringify(other))).toBe(
      true,
    );
  });
});

describe('the geometry of the ring', () => {
  it.each([0, 5, 40, 60, 75, 90, 100])(
    'takes %i per cent of the circumference, and leaves the rest',
    (share) => {
      for (const wall of walls) {
        const away = arcOf(wall, share);
        expect(lengthOf(away)).toBeCloseTo(3.6 * share);
        expect((away.from + away.to) / 2).toBeCloseTo(middleOf[wall]);
        expect(lengthOf(away) + lengthOf(rest(away))).toBeCloseTo(360);
      }
    },
  );

  it('lets a patch reach from one end of what stays to the other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...walls), fc.integer({ min: 1, max: 99 }), (wall, share) => {
        const away = arcOf(wall, share);
        const stays = rest(away);
        expect(stays.from).toBe(away.to);
        const [end, start] = [placeAt(stays.to, cava.r), placeAt(away.from, cava.r)];
        expect(Math.hypot(end.x - start.x, end.y - start.y)).toBeCloseTo(0);
      }),
    );
  });

  it('leaves of the wall that the tumour holds what lies beyond the cut, on both sides', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...walls),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        (wall, held, cut) => {
          const left = beyond(arcOf(wall, held), arcOf(wall, cut));
          const share = left.reduce((sum, arc) => sum + lengthOf(arc), 0) / 3.6;
          expect(share).toBeCloseTo(Math.max(0, held - cut));
          for (const arc of left) {
            const middle = (arc.from + arc.to) / 2;
            expect(Math.abs(middle - middleOf[wall])).toBeGreaterThan(1.8 * cut);
            expect(Math.abs(middle - middleOf[wall])).toBeLessThan(1.8 * held);
          }
        },
      ),
    );
  });

  it('is passed by its line exactly where more than three quarters go', () => {
    for (const wall of walls) {
      const { from, to } = arcOf(wall, LINE_AT);
      for (const share of [40, 60, 74])
        expect(lengthOf(arcOf(wall, share))).toBeLessThan(to - from);
      for (const share of [76, 90]) expect(lengthOf(arcOf(wall, share))).toBeGreaterThan(to - from);
    }
  });

  it('draws the cut over exactly the share that is set, and no cut before', () => {
    const arcOn = (facts: Facts): readonly string[] =>
      strokesOf(draw(facts, 'low').marks).flatMap((mark) =>
        'd' in mark && mark.kind === 'tool' && mark.width ? [mark.d] : [],
      );
    expect(arcOn(seen)).toEqual([]);
    for (const share of [5, 60, 75, 100]) {
      const arc = arcPath(arcOf('behind', share), DIAL);
      expect(arcOn({ ...seen, 'cut.sharePct': share })).toEqual([arc]);
      expect(arcOn({ ...seen, 'ivc.cutPct': share })).toEqual([arc]);
    }
    expect(arcOn({ ...seen, 'cut.sharePct': 0 })).toEqual([]);
    expect(arcOn({ ...seen, 'cut.sharePct': 40, 'ivc.cutPct': 60 })).toEqual([
      arcPath(arcOf('behind', 60), DIAL),
    ]);
  });

  it.each(['medial', 'lateral', 'behind'] as const)(
    'is pulled to the share whose arc ends there, in a wall %s',
    (wall) => {
      for (const share of [5, 40, 75, 100]) {
        const { from, to } = arcOf(wall, share);
        expect(shareAt(wall, placeAt(from, 70))).toBeCloseTo(share);
        expect(shareAt(wall, placeAt(to, 110))).toBeCloseTo(share);
      }
    },
  );

  it('draws the margin as healthy wall on both sides of the tumour, together what has to go', () => {
    for (const share of [5, 40, 60, 90]) {
      const { held, needed } = sceneOf({ 'ivc.circumferencePct': share });
      expect(needed).toBe(share);
      expect(held).toBeLessThan(share);
      expect(held).toBeGreaterThan(0);
      const marks = strokesOf(draw({ 'ivc.circumferencePct': share }, 'low').marks);
      const tumour = bandPath(arcOf('behind', held ?? 0), cava.r - WALL - 2, cava.r + WALL + 2);
      expect(marks.some(({ d, fill }) => d === tumour && fill === 'grown')).toBe(true);
    }
    expect(sceneOf({ 'ivc.circumferencePct': 100 })).toMatchObject({ held: 100, needed: 100 });
    const named = (share: number) =>
      labelsOf(sceneOf({ 'ivc.circumferencePct': share }), 'low').flatMap(({ lines }) => lines);
    expect(named(60)).toContain('margin');
    expect(named(100)).not.toContain('margin');
  });

  it('lets the line stand out only once the cut is made', () => {
    const told = (facts: Facts): boolean =>
      JSON.stringify(draw({ ...seen, ...facts }, 'low')).includes('75 %');
    expect([{}, { 'cut.sharePct': 60 }, { 'ivc.cutPct': 60 }].map(told)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('names the wall where there is no tumour', () => {
    for (const share of [40, 60, 90])
      for (const threatened of [true, false]) {
        const facts = { 'ivc.circumferencePct': share, 'margin.threatened': threatened };
        const scene = sceneOf(facts);
        const names = labelsOf(scene, 'low');
        expect(names.map(({ lines }) => lines.join(' '))).not.toContain('inferior vena cava');
        const to = names.find(({ lines }) => lines[0] === 'cava')?.to ?? cava;
        expect(shareAt(scene.wall, to)).toBeGreaterThan(share);
      }
  });

  it('has its collaterals behind the cava, where they run', () => {
    for (const one of collaterals) expect(one.y).toBeGreaterThan(cava.y + cava.r);
  });

  it('tells no number of the tumour before the cut is made', () => {
    for (const share of [40, 60, 90]) {
      const facts = { ...seen, 'ivc.circumferencePct': share };
      const told = [
        sceneInWords(sceneOf(facts)),
        ...labelsOf(sceneOf(facts), 'low').flatMap(({ lines }) => lines),
      ];
      expect(told.join(' ')).not.toMatch(/\d/);
    }
  });

  it('has the line where the sources that are cited have it', () => {
    const cited = Object.values(book.tables)
      .flatMap(({ rows }) => rows)
      .filter(({ when }) => JSON.stringify(when).includes('"ivc.circumferencePct"'));
    expect(cited.length).toBeGreaterThan(2);
    for (const row of cited) expect(JSON.stringify(row.when)).toContain(String(LINE_AT));
  });

  it('draws cava and aorta to one scale, apart, the patient’s right on the left', () => {
    expect((2 * cava.r) / UNITS_PER_MM).toBe(24);
    expect((2 * aorta.r) / UNITS_PER_MM).toBeLessThan(20);
    expect(cava.x + DIAL).toBeLessThan(aorta.x - aorta.r + 5);
  });

  it('sets the tumour towards the aorta where it threatens the margin, otherwise away from it', () => {
    expect(placeAt(middleOf.medial, 1).x).toBeGreaterThan(cava.x);
    expect(placeAt(middleOf.lateral, 1).x).toBeLessThan(cava.x);
    for (const wall of walls) expect(placeAt(middleOf[wall], 1).y).toBeGreaterThan(cava.y);
  });

  it('draws finite paths', () => {
    for (const wall of walls)
      for (const share of [1, 50, 100]) {
        const arc = arcOf(wall, share);
        for (const d of [
          bandPath(arc, 50, 60),
          growthPath(arc, 30),
          plugPath(arc, 0.3),
          plugPath(arc, -0.34),
        ])
          expect(d).toMatch(/^M[-\d. CLMQZ]+Z$/);
      }
  });

  it('stands in both frames', () => {
    for (const { x, y, width, height } of Object.values(frames)) {
      expect(cava.x - DIAL).toBeGreaterThan(x);
      expect(cava.y - DIAL - 6).toBeGreaterThan(y);
      expect(cava.y + DIAL).toBeLessThan(y + height);
      expect(aorta.x + aorta.r + 14).toBeLessThan(x + width);
      for (const one of collaterals) {
        expect(Math.abs(one.x)).toBeLessThan(width / 2);
        expect(one.y - 16).toBeGreaterThan(y);
      }
    }
  });
});

describe('the names at the ring', () => {
  it('stand in the picture and not on each other, whatever was seen', () => {
    const shapes = Object.keys(frames) as readonly Shape[];
    fc.assert(
      fc.property(seenViews(ringFacts), fc.constantFrom(...shapes), (facts, shape) => {
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

describe('the words on the ring', () => {
  it('stand clear of each other and of the numbers of the dial, and are large enough on a phone', () => {
    const shapes = Object.keys(frames) as readonly Shape[];
    fc.assert(
      fc.property(seenViews(ringFacts), fc.constantFrom(...shapes), (facts, shape) => {
        expect(crowded(draw(facts, shape))).toEqual([]);
      }),
    );
    expect(nameOnPhone(draw({}, 'low'))).toBeGreaterThanOrEqual(10);
  });
});

describe('the ring in words', () => {
  it.each([
    [{}, 'A cut through the cava at the tumour.'],
    [
      seen,
      'The tumour holds nine and a half of the twelve hours of a clock. With a margin at both ends it is eleven of the twelve hours of a clock.',
    ],
    [{ 'ivc.circumferencePct': 60 }, 'it is seven of the twelve hours of a clock.'],
    [
      { 'ivc.circumferencePct': 75 },
      'With a margin at both ends it is nine of the twelve hours of a clock.',
    ],
    [{ 'ivc.circumferencePct': 100 }, 'The tumour holds the whole ring.'],
    [{ ...seen, 'cut.sharePct': 60 }, 'You set the cut at 60 % of the ring. The lumen'],
    [{ ...seen, 'cut.sharePct': 55.000000000000007 }, 'You set the cut at 55 % of the ring.'],
    [{ ...seen, 'ivc.cutPct': 75 }, 'The cut takes 75 % of the ring, exactly 75 %, the line.'],
    [{ ...seen, 'ivc.cutPct': 90 }, 'The cut takes 90 % of the ring, more than 75 %, the line.'],
    [{ ...seen, 'ivc.cutPct': 85 }, 'The cut runs through the margin.'],
    [{ ...seen, 'ivc.cutPct': 60 }, 'The cut leaves tumour in the wall.'],
    [{ 'ivc.lumen': 'occluded' }, 'The lumen is closed by tumour.'],
    [{ 'surgery.mutilating': true }, 'The tumour has closed round the aorta.'],
    [{ 'ivc.collaterals': 'robust' }, 'Collaterals are thick, on both sides.'],
    [{ 'ivc.collaterals': 'minimal' }, 'Collaterals are thin.'],
    [{ 'ivc.collaterals': 'minimal', 'ivc.collateralsDivided': true }, 'Collaterals are divided.'],
    [{ ...done, 'ivc.reconstruction': 'patch' }, 'Part of the wall is out, a patch closes it.'],
    [done, 'The cut takes 90 % of the ring, more than'],
    [done, 'The segment is out.'],
    [
      { ...done, 'ivc.reconstruction': 'patch', 'cava.trouble': 'clot' },
      'The cava is closed by clot.',
    ],
  ] as const)('%o: %s', (facts, words) => {
    expect(sceneInWords(sceneOf(facts))).toContain(words);
  });

  it('says of each tumour what nobody can take for another, and the same whatever cut is set', () => {
    const told = (facts: Facts) => sceneInWords(sceneOf(facts)).replace(/You set .*? ring\./, '');
    const needs = Array.from({ length: 20 }, (_, i) => 5 * (i + 1));
    const all = needs.map((need) =>
      told({ ...seen, 'ivc.circumferencePct': need, 'cut.sharePct': 0 }),
    );
    expect(new Set(all).size).toBe(needs.length);
    for (const share of needs)
      expect(told({ ...seen, 'cut.sharePct': share })).toBe(told({ ...seen, 'cut.sharePct': 0 }));
  });

  it('says that tumour is left only once it is cut, and only where it is', () => {
    for (const facts of [
      { ...seen, 'cut.sharePct': 60 },
      { ...seen, 'ivc.cutPct': 90 },
      { ...seen, 'ivc.cutPct': 0 },
      done,
    ])
      expect(sceneInWords(sceneOf(facts))).not.toContain('leaves tumour');
  });
});
