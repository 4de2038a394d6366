import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import {
  arteries,
  cavaAt,
  landmarks,
  segments,
  veins,
} from '../../../src/pictures/cava/anatomy.ts';
import type { Vessel } from '../../../src/pictures/cava/anatomy.ts';
import { draw } from '../../../src/pictures/cava/draw.ts';
import { frames, labelsOf } from '../../../src/pictures/cava/labels.ts';
import type { Shape } from '../../../src/pictures/drawing.ts';
import { extentOf } from '../../../src/pictures/cava/mass.ts';
import { holdable } from '../../../src/pictures/cava/control.ts';
import type { Hold } from '../../../src/pictures/cava/control.ts';
import { cavaFacts, sceneOf } from '../../../src/pictures/cava/scene.ts';
import { cavaStates } from '../../../src/pictures/cava/states.ts';
import { sceneInWords } from '../../../src/pictures/cava/words.ts';
import { LINE, widthOf } from '../../../src/pictures/labels.ts';
import { seenViews, valuesOf } from '../../support/seen-views.ts';
import { crowded, nameOnPhone, strokesOf } from '../../support/drawn-marks.ts';

const known: Facts = {
  'tumour.sizeCm': 6.8,
  'ivc.level': 'lower',
  'ivc.lumen': 'narrowed',
  'margin.threatened': true,
};
const done: Facts = { ...known, 'surgery.done': true, 'ivc.reconstruction': 'graft' };
const views = seenViews(cavaFacts);
const heldIn = (facts: Facts): readonly string[] =>
  sceneOf(facts).control?.holds.map(({ on }) => on) ?? [];

describe('the facts that the cava draws', () => {
  it.each(cavaFacts)('%s changes the picture of some patient', (fact) => {
    const patients = [...Object.values(cavaStates), { ...known, 'surgery.done': true }, done];
    const changes = patients.flatMap((facts) =>
      valuesOf(fact).map(
        (value) => [sceneOf(facts), sceneOf({ ...facts, [fact]: value })] as const,
      ),
    );
    expect(changes.some(([one, other]) => JSON.stringify(one) !== JSON.stringify(other))).toBe(
      true,
    );
  });
});

describe('what the front view of the cava shows', () => {
  it('shows no tumour where nobody has seen one, and none in a segment that nobody has named', () => {
    expect(sceneOf({})).toMatchObject({ mass: null, sought: false, repair: null, control: null });
    expect(sceneOf({ 'tumour.sizeCm': 6.8 })).toMatchObject({ mass: null, sought: true });
    expect(sceneOf(known)).toMatchObject({ sought: false, level: 'lower', touch: 'leans' });
    expect(sceneOf({ 'ivc.level': 'lower' }).mass).not.toBeNull();
    expect(sceneOf({ 'ivc.level': 'lower' }).sizeCm).toBeNull();
  });

  it('replaces a tumour that is out by what became of the cava, over its whole length', () => {
    fc.assert(
      fc.property(views, (facts) => {
        const scene = sceneOf(facts);
        expect(scene.mass !== null && scene.repair !== null).toBe(false);
        const before = sceneOf({ ...facts, 'surgery.done': false });
        if (!scene.repair || !before.mass || !scene.level) return;
        const { down } = extentOf(before.mass);
        const { from, to } = segments[scene.level];
        expect(scene.repair.from).toBeLessThanOrEqual(Math.max(from, before.mass.y - down));
        expect(scene.repair.to).toBeGreaterThanOrEqual(Math.min(to, before.mass.y + down));
        expect(scene.repair.from).toBeGreaterThanOrEqual(from);
        expect(scene.repair.to).toBeLessThanOrEqual(to);
      }),
    );
  });

  it('shows the tumour between the clamps until it is out', () => {
    expect(sceneOf({ ...done, 'ivc.clamped': 'around-the-tumour' })).toMatchObject({
      repair: null,
      control: { by: 'clamps' },
    });
    expect(sceneOf({ ...done, 'ivc.clamped': 'around-the-repair' })).toMatchObject({
      mass: null,
      repair: { kind: 'graft' },
      control: { by: 'clamps' },
    });
    expect(sceneOf(done).control).toBeNull();
  });

  it('holds or clamps the cava above and below the tumour, clear of it where the renal veins leave room', () => {
    fc.assert(
      fc.property(views, (facts) => {
        const { control, level } = sceneOf(facts);
        const before = sceneOf({ ...facts, 'surgery.done': false });
        if (!control || !before.mass) return;
        const { down } = extentOf(before.mass);
        const at = (on: Hold['on']) => control.holds.find((hold) => hold.on === on);
        const [above, below] = [at('above'), at('below')];
        if (above) expect(above.y).toBeLessThan(before.mass.y - 0.8 * down);
        if (above && level === 'lower') expect(above.y).toBeGreaterThan(landmarks.renal + 4);
        if (below) {
          expect(below.y).toBeGreaterThan(before.mass.y + down);
          expect(below.y).toBeLessThan(landmarks.fork);
        }
        if (at('iliac')) expect(level).toBe('lower');
      }),
    );
  });

  it('lays each sling across its vessel, and reaches over both of its edges', () => {
    const lies = (hold: Hold, { course, width }: Vessel): boolean =>
      course.some(
        ({ x, y }) => Math.hypot(x - hold.x, y - hold.y) < 1 && 2 * hold.half > width + 2,
      );
    const vessels: Readonly<Partial<Record<Hold['on'], readonly Vessel[]>>> = {
      iliac: [veins.rightIliac, veins.leftIliac],
      rightRenalVein: [veins.rightRenal],
      leftRenalVein: [veins.leftRenal],
      rightRenalArtery: [arteries.rightRenal],
      hepaticVeins: veins.hepatics,
      portalPedicle: [veins.portal],
      aorta: [arteries.aorta],
    };
    fc.assert(
      fc.property(views, (facts) => {
        for (const hold of sceneOf(facts).control?.holds ?? []) {
          const on = vessels[hold.on];
          if (on) expect(on.some((vessel) => lies(hold, vessel))).toBe(true);
          else {
            const { x, half } = cavaAt(hold.y);
            expect(hold).toMatchObject({ x, turn: 0 });
            expect(hold.half).toBeGreaterThan(half);
          }
        }
      }),
    );
  });

  it('lays a sling exactly where it was asked for', () => {
    for (const held of holdable) {
      const asked = new Set(heldIn({ ...known, [`held.${held}`]: true }));
      expect([...asked]).toEqual([held]);
    }
    expect(heldIn({ ...known, 'held.below': true, 'tumour.sizeCm': 11.4 })).toEqual([
      'iliac',
      'iliac',
    ]);
    expect(heldIn({ 'held.above': true, 'held.rightRenalVein': true })).toEqual(['rightRenalVein']);
    expect(heldIn({ ...done, 'held.above': true })).toEqual([]);
  });

  it('shuts the renal veins too where they lie between the clamps', () => {
    const clamped: Facts = { ...known, 'ivc.level': 'middle', 'ivc.clamped': 'around-the-tumour' };
    const both = ['above', 'below', 'rightRenalVein', 'leftRenalVein'];
    expect(heldIn(clamped)).toEqual(both);
    expect(heldIn({ ...clamped, 'renal.rightVein': 'clamped' })).toEqual(both);
    expect(heldIn({ ...clamped, 'renal.rightVein': 'sacrificed' })).toEqual([
      'above',
      'below',
      'leftRenalVein',
    ]);
    expect(heldIn({ ...clamped, 'ivc.level': 'lower' })).toEqual(['above', 'below']);
    expect(heldIn({ 'renal.rightVein': 'clamped' })).toEqual(['rightRenalVein']);
  });

  it('draws the right colon at the edge of the tumour that has grown into it', () => {
    const invaded = sceneOf({ ...known, 'organs.invaded': true });
    const { mass, colon } = invaded;
    if (!mass || !colon) throw new Error('nothing is drawn');
    expect(colon.is).toBe('invaded');
    expect(Math.abs(colon.x - (mass.x - extentOf(mass).aside))).toBeLessThan(5);
    expect(sceneOf({ 'bowel.resected': true }).colon).toMatchObject({ is: 'removed' });
    expect(sceneOf({ ...known, 'ivc.level': 'upper', 'organs.invaded': true }).colon).toBeNull();
  });
});

describe('the names at the cava', () => {
  const shapes = Object.keys(frames) as readonly Shape[];

  it('stand in the picture and not on each other, whatever was seen', () => {
    fc.assert(
      fc.property(views, fc.constantFrom(...shapes), (facts, shape) => {
        const labels = labelsOf(sceneOf(facts), shape);
        const { x, y, width, height } = frames[shape];
        for (const label of labels) {
          expect(label.x).toBeGreaterThan(x);
          expect(label.x).toBeLessThan(x + width);
          expect(widthOf(label)).toBeLessThan(width / 3);
          expect(label.y).toBeGreaterThan(y);
          expect(label.y + label.lines.length * LINE).toBeLessThan(y + height);
          expect(label.to.x).toBeGreaterThan(x);
          expect(label.to.x).toBeLessThan(x + width);
          expect(label.to.y).toBeGreaterThan(y);
          expect(label.to.y).toBeLessThan(y + height);
        }
        for (const one of labels)
          for (const other of labels) {
            if (one === other || one.side !== other.side || one.y > other.y) continue;
            expect(one.y + one.lines.length * LINE).toBeLessThanOrEqual(other.y);
          }
      }),
    );
  });

  it('stand clear of the names in the organs and of the scale, and are large enough on a phone', () => {
    fc.assert(
      fc.property(views, fc.constantFrom(...shapes), (facts, shape) => {
        expect(crowded(draw(facts, shape))).toEqual([]);
      }),
    );
    expect(nameOnPhone(draw({}, 'low'))).toBeGreaterThanOrEqual(10);
  });

  it('name the vessels on the side of the patient where they lie', () => {
    const names = labelsOf(sceneOf({}), 'low');
    const side = (name: string) => names.find(({ lines }) => lines.join(' ') === name)?.side;
    expect(side('aorta')).toBe('left');
    expect(side('inferior vena cava')).toBe('right');
    expect(side('left renal vein')).toBe('left');
    expect(side('right renal vein')).toBe('right');
  });

  it('name what is closed, slung out of turn, or lost', () => {
    const told = (facts: Facts) =>
      labelsOf(sceneOf({ ...known, ...facts }), 'low').map(({ lines }) => lines.join(' '));
    expect(told({ 'ivc.lumen': 'occluded' })).toContain('lumen closed');
    expect(told({})).not.toContain('lumen closed');
    expect(told({ 'held.portalPedicle': true })).toContain('portal pedicle');
    expect(told({ 'held.aorta': true })).not.toContain('portal pedicle');
    expect(told({ 'kidney.right': 'congested' })).toContain('right kidney, congested');
    expect(told({}).join()).not.toContain('kidney');
  });

  it('stand clear of each other where most was found after the operation', () => {
    for (const shape of shapes)
      for (const level of ['lower', 'middle', 'upper'])
        for (const target of ['rt.coversBed', 'rt.coversHematoma', 'rt.coversVessel'])
          for (const trouble of ['clot', 'infection']) {
            const facts: Facts = {
              ...done,
              'ivc.level': level,
              'ivc.collaterals': 'robust',
              'bowel.resected': true,
              'kidney.right': 'removed',
              'cava.trouble': trouble,
              'postop.hematoma': true,
              [target]: true,
            };
            expect(crowded(draw(facts, shape))).toEqual([]);
          }
  });

  it('name a haematoma, and each part that a field takes in', () => {
    const bled: Facts = { ...done, 'postop.hematoma': true };
    const told = (facts: Facts) =>
      labelsOf(sceneOf({ ...bled, ...facts }), 'low').map(({ lines }) => lines.join(' '));
    expect(told({})).toContain('haematoma');
    expect(told({}).join()).not.toContain('field');
    const parts = told({ 'rt.coversBed': true, 'rt.coversVessel': true });
    expect(parts).toEqual(expect.arrayContaining(['field, bed', 'field, repair', 'haematoma']));
    expect(told({ 'rt.coversHematoma': true })).toContain('haematoma, in the field');
  });

  it('have an outline of the field around each part that it takes in, and around no other', () => {
    const targets = ['rt.coversBed', 'rt.coversHematoma', 'rt.coversVessel'] as const;
    for (const level of ['lower', 'middle', 'upper'])
      for (const size of [4.4, 6.8, 9.6, 11.4, 17])
        for (const taken of [[], ...targets.map((one) => [one]), targets.slice(1), targets]) {
          const facts: Facts = {
            ...done,
            'ivc.level': level,
            'tumour.sizeCm': size,
            'postop.hematoma': true,
            ...Object.fromEntries(taken.map((one) => [one, true])),
          };
          const fields = strokesOf(draw(facts, 'low').marks).filter(({ kind }) => kind === 'field');
          expect(fields).toHaveLength(taken.length);
        }
  });

  it('name nothing that the tumour hides', () => {
    const large = labelsOf(sceneOf({ ...known, 'tumour.sizeCm': 17 }), 'low');
    expect(large.map(({ lines }) => lines.join(' '))).not.toContain('right renal artery');
  });
});

describe('the front view in words', () => {
  it.each([
    [{}, ''],
    [{ 'tumour.sizeCm': 6.8 }, 'A mass of 6.8 cm at the cava; its segment is not known yet.'],
    [known, 'A tumour of 6.8 cm in the lower segment of the cava, below the renal veins.'],
    [{ 'tumour.sizeCm': 6.8 + 0.1 }, 'A mass of 6.9 cm at the cava'],
    [{ 'ivc.level': 'upper' }, 'A tumour in the upper segment of the cava'],
    [known, 'The tumour leans on the aorta.'],
    [known, 'The lumen is narrowed.'],
    [
      { ...known, 'ivc.atrialExtension': true },
      'A tongue of the tumour reaches into the right atrium.',
    ],
    [{ 'ivc.collaterals': 'robust' }, 'Collaterals are thick, on both sides.'],
    [{ 'ivc.collaterals': 'minimal' }, 'Collaterals are thin.'],
    [{ 'ivc.collaterals': 'robust', 'ivc.collateralsDivided': true }, 'Collaterals are divided.'],
    [
      { ...known, 'held.below': true, 'held.rightRenalArtery': true },
      'In slings: the cava below the tumour, the right renal artery.',
    ],
    [
      { ...known, 'tumour.sizeCm': 17, 'ivc.clamped': 'around-the-tumour' },
      'Clamped: the cava above the tumour, both iliac veins.',
    ],
    [done, 'a ringed graft takes its place.'],
    [{ ...done, 'cava.trouble': 'clot' }, 'There is clot in the cava.'],
    [{ ...done, 'cava.trouble': 'infection' }, 'The repair is infected.'],
    [{ ...done, 'postop.hematoma': true }, 'A haematoma lies on the right psoas.'],
    [
      { ...done, 'postop.hematoma': true, 'rt.coversBed': true, 'rt.coversVessel': true },
      'The field of radiotherapy takes in the bed and the repair.',
    ],
    [{ 'renal.rightVein': 'clamped' }, 'Clamped: the right renal vein.'],
    [
      { ...done, 'renal.rightVein': 'reimplanted' },
      'The right renal vein is planted into the repair.',
    ],
    [{ 'renal.rightVein': 'sacrificed', 'kidney.right': 'removed' }, 'The right kidney is out.'],
    [{ ...known, 'organs.invaded': true }, 'The tumour has grown into the right colon.'],
    [{ 'bowel.resected': true }, 'The right colon is out.'],
    [
      { 'pres.legEdema': true, 'pres.dvt': true },
      'The left leg is swollen. There is clot in the veins of the left leg.',
    ],
  ] as const)('%o: %s', (facts, words) => {
    expect(sceneInWords(sceneOf(facts))).toContain(words);
  });
});
