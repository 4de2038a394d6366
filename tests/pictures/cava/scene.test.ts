import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { landmarks, segments } from '../../../src/pictures/cava/anatomy.ts';
import { frames, labelsOf } from '../../../src/pictures/cava/labels.ts';
import type { Shape } from '../../../src/pictures/cava/labels.ts';
import { extentOf } from '../../../src/pictures/cava/mass.ts';
import { cavaFacts, sceneOf } from '../../../src/pictures/cava/scene.ts';
import { cavaStates } from '../../../src/pictures/cava/states.ts';
import { sceneInWords } from '../../../src/pictures/cava/words.ts';
import { LINE, widthOf } from '../../../src/pictures/labels.ts';
import { seenViews, valuesOf } from '../../support/seen-views.ts';

const known: Facts = {
  'tumour.sizeCm': 6.8,
  'ivc.level': 'lower',
  'ivc.lumen': 'narrowed',
  'margin.threatened': true,
};
const done: Facts = { ...known, 'surgery.done': true, 'ivc.reconstruction': 'graft' };
const views = seenViews(cavaFacts);

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
        expect(control.above).toBeLessThan(before.mass.y - 0.8 * down);
        if (control.below !== 'both iliac veins') {
          expect(control.below).toBeGreaterThan(before.mass.y + down);
          expect(control.below).toBeLessThan(landmarks.fork);
        } else expect(level).toBe('lower');
        if (level === 'lower') expect(control.above).toBeGreaterThan(landmarks.renal + 4);
        if (level === 'middle') expect(control.renal).toBe(true);
      }),
    );
  });

  it('takes both iliac veins where the tumour hangs over the fork', () => {
    const held = { ...known, 'cava.held': true };
    expect(sceneOf(held).control).toMatchObject({ by: 'slings', renal: true });
    expect(sceneOf({ ...held, 'tumour.sizeCm': 11.4 }).control).toMatchObject({
      below: 'both iliac veins',
    });
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

  it('name the vessels on the side of the patient where they lie', () => {
    const names = labelsOf(sceneOf({}), 'low');
    const side = (name: string) => names.find(({ lines }) => lines.join(' ') === name)?.side;
    expect(side('aorta')).toBe('left');
    expect(side('inferior vena cava')).toBe('right');
    expect(side('left renal vein')).toBe('left');
    expect(side('right renal vein')).toBe('right');
  });

  it('name nothing that the tumour hides', () => {
    const large = labelsOf(sceneOf({ ...known, 'tumour.sizeCm': 17 }), 'low');
    expect(large.map(({ lines }) => lines.join(' '))).not.toContain('lumbar veins');
  });
});

describe('the front view in words', () => {
  it.each([
    [{}, ''],
    [{ 'tumour.sizeCm': 6.8 }, 'A mass of 6.8 cm at the cava; its segment is not known yet.'],
    [known, 'A tumour of 6.8 cm in the lower segment of the cava, below the renal veins.'],
    [{ 'ivc.level': 'upper' }, 'A tumour in the upper segment of the cava'],
    [known, 'It leans on the aorta.'],
    [known, 'The lumen is narrowed.'],
    [{ ...known, 'ivc.atrialExtension': true }, 'A tongue of it reaches into the right atrium.'],
    [{ 'ivc.collaterals': 'robust' }, 'Collaterals are thick, on both sides.'],
    [{ 'ivc.collaterals': 'minimal' }, 'Collaterals are thin.'],
    [{ 'ivc.collaterals': 'robust', 'ivc.collateralsDivided': true }, 'Collaterals are divided.'],
    [{ ...known, 'cava.held': true }, 'Slings hold the cava above and below, and the renal veins.'],
    [
      { ...known, 'tumour.sizeCm': 17, 'ivc.clamped': 'around-the-tumour' },
      'Clamps shut the cava above and on both iliac veins.',
    ],
    [done, 'a ringed graft takes its place.'],
    [{ ...done, 'cava.trouble': 'clot' }, 'There is clot in the cava.'],
    [{ ...done, 'cava.trouble': 'infection' }, 'The repair is infected.'],
    [{ 'renal.rightVein': 'clamped' }, 'The right renal vein is clamped.'],
    [{ 'renal.rightVein': 'sacrificed', 'kidney.right': 'removed' }, 'The right kidney is out.'],
    [{ ...known, 'organs.invaded': true }, 'It has grown into the right colon.'],
    [{ 'bowel.resected': true }, 'The right colon is out.'],
    [
      { 'pres.legEdema': true, 'pres.dvt': true },
      'The left leg is swollen. There is clot in its veins.',
    ],
  ] as const)('%o: %s', (facts, words) => {
    expect(sceneInWords(sceneOf(facts))).toContain(words);
  });
});
