import { describe, expect, it } from 'vitest';
import { draw } from '../../src/course/draw.ts';
import { placeToBegin } from '../../src/course/entry.ts';
import type { Facts } from '../../src/domain/patient.ts';
import { freshTrap } from '../../src/review/fresh.ts';
import type { Missed } from '../../src/review/fresh.ts';
import { groundOf, spotsOf } from '../../src/review/ground.ts';
import type { Ground } from '../../src/review/ground.ts';
import { factsJudged, openAt } from '../../src/course/open.ts';
import { patientName } from '../../src/review/reviewed.ts';
import { drawTrap } from '../../src/review/trap.ts';
import type { Position, Trap } from '../../src/review/trap.ts';
import { cells, judge, saphenous, uterus } from '../support/shipped.ts';
import { cava, theCava } from '../support/cava.ts';
import { theUterus } from '../support/uterus.ts';
import { because, decided, inCase, needle, tinyCourse } from '../support/tiny-course.ts';
import type { TinyCourse } from '../support/tiny-course.ts';

const shipped = groundOf(judge, cells, saphenous);
const start: Omit<Position, 'case' | 'patient'> = {
  chapter: null,
  from: null,
  situation: null,
  seed: null,
};
const seeds = [1, 2, 3, 4, 5, 6];
const groundIn = (course: TinyCourse): Ground => groundOf(course.judge, course.cells, course.kase);
const stepOf = (ground: Ground, trap: Trap | undefined) =>
  trap && placeToBegin(ground.judge, ground.cells, ground.kase, trap.position);

describe('the best road, walked for many', () => {
  it('leads every patient to the very place where an attempt would begin', () => {
    const sits = [undefined, ...saphenous.situations];
    for (const seed of seeds) {
      for (const situation of sits) {
        const patient = draw(shipped.soundness, saphenous, seed, situation?.given);
        const step = situation?.at ?? 'the-calendar';
        const stop = shipped.roads.to(step, patient, situation);
        const asked = { ...start, from: situation ? null : step, situation: situation?.id ?? null };
        const place = placeToBegin(judge, cells, saphenous, { ...asked, patient });
        expect(stop?.step).toBe(place?.step);
        expect(stop?.patient.facts).toEqual(place?.patient.facts);
        expect(stop?.patient.unseen).toEqual(place?.patient.unseen);
      }
    }
  });
  it('follows decisions that were taken, from a chapter or a step on, as far as they fit', () => {
    const { kase, judge, cells } = tinyCourse();
    const { roads } = groundOf(judge, cells, kase);
    const wait = decided('first', 'wait');
    const late = { chapter: null, from: null, prelude: [wait] };
    expect(roads.after(late, kase.base)?.step.id).toBe('late-image');
    const needled = {
      ...late,
      from: 'tissue',
      prelude: [because('quick', decided('tissue', needle()))],
    };
    expect(roads.after(needled, kase.base)?.step.id).toBe('plan');
    const planned = { ...late, chapter: 'after', prelude: [decided('plan', 'chest-ct')] };
    expect(roads.after(planned, kase.base)?.step.id).toBe('operation');
    expect(roads.after({ chapter: null, from: null }, kase.base)?.step.id).toBe('first');
    const sent = kase.situations[0];
    expect(roads.after({ ...late, prelude: [] }, kase.base, sent)?.step.id).toBe('plan');
    expect(roads.after({ ...late, prelude: [decided('plan', 'x')] }, kase.base)).toBeUndefined();
  });
});

describe('a fresh patient with the same trap', () => {
  const missedAt = (step: string, patient: Facts, part: Partial<Position> = {}): Missed => ({
    step,
    before: { ...start, case: saphenous.id, patient, ...part },
    escaped: false,
  });

  it.each([
    ['vein-segment-left-behind', 'the-extent'],
    ['positive-margin-accepted', 'the-margin'],
    ['rehabilitation-forgotten', 'rehabilitation'],
  ])(
    'is sound, and differs in three seen facts, one of which counts for nothing: %s',
    (pitfall, step) => {
      const [missed] = shipped.meeting(pitfall, null).get(step) as [Facts];
      for (const seed of seeds) {
        const wanted = { pitfall, missed: missedAt(step, missed), avoid: {}, names: {}, seed };
        const trap = freshTrap([shipped], wanted);
        const place = stepOf(shipped, trap);
        if (!trap || !place?.step) throw new Error('none was drawn');
        const { patient } = trap.position;
        expect(place.step.id).toBe(step);
        expect(openAt(judge, cells, place.step, place.patient)).toContain(pitfall);
        expect(trap.open).toContain(pitfall);
        expect(shipped.soundness.completable(patient)).toBe(true);
        const read = factsJudged(judge, place.step);
        const other = Object.keys(saphenous.variation).filter(
          (id) => !place.patient.unseen.has(id) && patient[id] !== missed[id],
        );
        expect(other.length).toBeGreaterThanOrEqual(3);
        expect(other.some((id) => !read.includes(id))).toBe(true);
        expect(freshTrap([shipped], wanted)).toEqual(trap);
      }
    },
  );
  it('is not one of those met in the last month', () => {
    const wanted = { pitfall: 'rehabilitation-forgotten', missed: null, names: {}, seed: 1 };
    const first = freshTrap([shipped], { ...wanted, avoid: {} }) as Trap;
    const name = patientName(saphenous, first.position.patient);
    const avoid = { [saphenous.id]: new Set([name]) };
    const second = freshTrap([shipped], { ...wanted, avoid }) as Trap;
    expect(patientName(saphenous, second.position.patient)).not.toBe(name);
  });
  it('is met in the same situation, or from one on where only that leads there', () => {
    const pitfall = 'irradiated-after-compartmental-resection';
    const situation = 'the-whole-compartment';
    const trap = freshTrap([shipped], { pitfall, missed: null, avoid: {}, names: {}, seed: 3 });
    expect(trap?.position).toMatchObject({ situation, from: null });
    const [model] = shipped.meeting(pitfall, situation).get('radiotherapy-or-not') as [Facts];
    const missed = missedAt('radiotherapy-or-not', model, { situation });
    const again = freshTrap([shipped], { pitfall, missed, avoid: {}, names: {}, seed: 3 });
    expect(again?.position).toMatchObject({ situation });
    expect(again?.position.patient).not.toEqual(model);
  });
  it('comes by the same errors where only errors lead to the step', () => {
    const ground = groundIn(tinyCourse());
    const { kase } = ground;
    const prelude = [decided('first', 'wait')];
    const before: Position = { ...start, case: kase.id, patient: kase.base, prelude };
    const missed = { step: 'late-image', before, escaped: false };
    const lenient = { pitfall: 'waited', missed, avoid: {}, names: {}, seed: 1 };
    // nothing at all is seen of the tiny patient there: another one has to be enough
    const blind = freshTrap([ground], lenient)?.position;
    expect(blind).toMatchObject({ prelude });
    expect(blind?.patient).not.toEqual(kase.base);
    const seen = inCase('base: {', 'known: [lump.sizeCm, lump.depth, fate.margin]\nbase: {');
    const open = groundIn(tinyCourse(seen));
    const found = freshTrap([open], lenient) as Trap;
    expect(found.position).toMatchObject({ prelude, situation: null });
    expect(stepOf(open, found)?.step?.id).toBe('late-image');
    expect(found.position.patient).not.toEqual(kase.base);
  });
  it('goes on from a situation with the best decisions', () => {
    const seen = inCase('base: {', 'known: [lump.sizeCm, lump.depth, fate.margin]\nbase: {');
    const ground = groundIn(tinyCourse(seen));
    const spot = { step: 'operation', situation: 'sent-late' };
    const models = ground.meeting('operated-without-clamp', 'sent-late').get('operation') ?? [];
    const wanted = { pitfall: 'operated-without-clamp', spot, models, missed: null };
    const trap = drawTrap(ground, { ...wanted, avoid: new Set(), seed: 1 }) as Trap;
    expect(trap.position.prelude).toHaveLength(1);
    expect(stepOf(ground, trap)?.step?.id).toBe('operation');
    const at = { step: 'plan', situation: 'sent-late' };
    const there = { ...wanted, pitfall: 'tract-left-behind', spot: at, models: [ground.kase.base] };
    expect(drawTrap(ground, { ...there, avoid: new Set(), seed: 1 })?.position.prelude).toBe(
      undefined,
    );
  });
  it('differs in as many facts as are seen where those are fewer than three', () => {
    const ground = groundIn(tinyCourse());
    const { kase } = ground;
    const before: Position = { ...start, case: kase.id, patient: kase.base };
    for (const seed of seeds) {
      const missed = { step: 'tissue', before, escaped: false };
      const trap = freshTrap([ground], {
        pitfall: 'needle-off-line',
        missed,
        avoid: {},
        names: {},
        seed,
      });
      const { patient } = (trap as Trap).position;
      expect(patient['lump.sizeCm']).not.toBe(kase.base['lump.sizeCm']);
      expect(patient['lump.depth']).not.toBe(kase.base['lump.depth']);
    }
  });
  it('may belong to another case, and is undefined where nobody meets the pitfall', () => {
    const ground = groundIn(tinyCourse());
    const before: Position = { ...start, case: 'gone', patient: {} };
    const missed = { step: 'tissue', before, escaped: false };
    const wanted = { pitfall: 'needle-off-line', missed, avoid: {}, names: {}, seed: 1 };
    expect(freshTrap([ground], wanted)?.position.case).toBe('tiny');
    expect(freshTrap([ground], { ...wanted, pitfall: 'no-such-pitfall' })).toBeUndefined();
    expect(spotsOf(ground, 'no-such-pitfall')).toEqual([]);
  });
});

describe('a step where only some patients meet the pitfall', () => {
  it('leans on somebody who does, where the missed one would not without her errors', () => {
    const ground = groundIn(tinyCourse());
    const patient = { ...ground.kase.base, 'lump.depth': 'superficial' };
    const before: Position = { ...start, case: 'tiny', patient };
    const missed = { step: 'operation', before, escaped: false };
    const wanted = { pitfall: 'operated-without-clamp', missed, avoid: {}, names: {}, seed: 1 };
    const trap = freshTrap([ground], wanted);
    expect(trap?.position).toMatchObject({ from: 'operation', patient: { 'lump.depth': 'deep' } });
  });
  it('is left where everybody who could be drawn was met lately', () => {
    const ground = groundIn(tinyCourse());
    const all = Array.from({ length: 60 }, (_, i) => draw(ground.soundness, ground.kase, i + 1));
    const avoid = { tiny: new Set(all.map((one) => patientName(ground.kase, one))) };
    const before: Position = { ...start, case: 'tiny', patient: ground.kase.base };
    const missed = { step: 'tissue', before, escaped: false };
    const wanted = { pitfall: 'needle-off-line', missed, avoid, names: {}, seed: 1 };
    expect(freshTrap([ground], wanted)).toBeUndefined();
  });
});

describe('a pitfall that is open at several steps', () => {
  const uterine = groundOf(judge, theUterus.cells, uterus);
  const freshAt = (
    pitfall: string,
    step: string,
    escaped: boolean,
  ): readonly (string | undefined)[] =>
    seeds.map((seed) => {
      const patient = uterine.meeting(pitfall, null).get(step)?.[0] as Facts;
      const missed = { step, before: { ...start, case: uterus.id, patient }, escaped };
      return freshTrap([uterine], { pitfall, missed, avoid: {}, names: {}, seed })?.step;
    });
  it('comes back where it was committed, and elsewhere once it was escaped there', () => {
    const pitfall = 'metastasectomy-for-all-or-none';
    expect(new Set(freshAt(pitfall, 'one-nodule', false))).toEqual(new Set(['one-nodule']));
    const elsewhere = freshAt(pitfall, 'one-nodule', true);
    expect(new Set(elsewhere)).toEqual(new Set(['many-nodules', 'back-in-the-pelvis']));
  });
  it('is put into an order only where nothing else is found', () => {
    const pitfall = 'treated-outside-a-sarcoma-centre';
    for (const [step, escaped] of [
      ['the-road-to-theatre', false],
      ['who-leads', true],
    ] as const)
      expect(new Set(freshAt(pitfall, step, escaped))).toEqual(new Set(['who-leads']));
    const cavaGround = groundOf(judge, theCava.cells, cava);
    const wanted = { pitfall: 'collaterals-divided-early', missed: null, avoid: {}, names: {} };
    expect(freshTrap([cavaGround], { ...wanted, seed: 1 })?.step).toBe('the-order-of-the-day');
  });
});
