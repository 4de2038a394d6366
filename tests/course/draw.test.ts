import { describe, expect, it } from 'vitest';
import { draw, soundnessOf } from '../../src/course/draw.ts';
import type { Value } from '../../src/domain/fact.ts';
import type { Facts } from '../../src/domain/patient.ts';
import type { Edit } from '../support/tiny-library.ts';
import { inCase, inFacts, tinyCourse } from '../support/tiny-course.ts';
import { judge as shippedJudge, saphenous } from '../support/shipped.ts';

function drawing(...edits: readonly Edit[]) {
  const { judge, kase } = tinyCourse(...edits);
  const soundness = soundnessOf(judge.reader, kase);
  return {
    judge,
    kase,
    soundness,
    drawn: (seed: number | null, wanted?: Facts) => draw(soundness, kase, seed, wanted),
  };
}
const seeds = Array.from({ length: 300 }, (_, seed) => seed);
const never = (rule: string): Edit => inCase('sound: [{', `sound: [${rule}, {`);

describe('a drawn patient', () => {
  const { kase, soundness, drawn } = drawing();

  it('is the same for the same seed', () => {
    for (const seed of seeds) expect(drawn(seed)).toEqual(drawn(seed));
  });

  it('has every fact that varies, with one of its values, and nothing else', () => {
    for (const seed of seeds) {
      const patient = drawn(seed);
      expect(Object.keys(patient).sort()).toEqual(Object.keys(kase.variation).sort());
      for (const [fact, values] of Object.entries(kase.variation)) {
        expect(values).toContain(patient[fact]);
      }
    }
  });

  it('is sound', () => {
    for (const seed of seeds) {
      const { 'lump.sizeCm': size, 'lump.depth': depth } = drawn(seed);
      expect(size === 8 && depth === 'superficial').toBe(false);
      expect(soundness.completable(drawn(seed))).toBe(true);
    }
  });

  it('is every sound patient now and then', () => {
    const met = new Set(seeds.map((seed) => JSON.stringify(drawn(seed))));
    expect(met.size).toBe(soundness.count((fact) => kase.variation[fact] as readonly Value[]));
    expect(met.size).toBe(10);
  });

  it('without a seed is the patient of the first play', () => {
    expect(drawn(null)).toEqual(kase.base);
  });

  it('keeps its other facts when the case varies one more', () => {
    const more = drawing(
      inFacts('lump.depth:', 'lump.pain: { kind: given, label: Pain, type: boolean }\nlump.depth:'),
      inCase('variation: {', 'variation: { lump.pain: [true, false],'),
      inCase('base: {', 'base: { lump.pain: true,'),
    );
    for (const seed of seeds) {
      const { 'lump.pain': pain, ...others } = more.drawn(seed);
      expect(typeof pain).toBe('boolean');
      expect(others).toEqual(drawn(seed));
    }
  });
});

describe('a patient who is wanted so', () => {
  const { kase, drawn } = drawing();

  it('is so, and sound in all else', () => {
    for (const seed of seeds) {
      expect(drawn(seed, { 'lump.sizeCm': 8 })).toMatchObject({
        'lump.sizeCm': 8,
        'lump.depth': 'deep',
      });
    }
  });

  it('without a seed is the patient of the first play, different in that', () => {
    expect(drawn(null, { 'lump.sizeCm': 8 })).toEqual({ ...kase.base, 'lump.sizeCm': 8 });
  });

  it('in facts that the case does not vary is held to its soundness too', () => {
    const { drawn: armed, judge } = drawing(
      never('{ never: { site: arm, fate.margin: involved }, because: So. }'),
    );
    for (const seed of seeds) {
      expect(armed(seed, { site: 'arm' })).toMatchObject({ site: 'arm', 'fate.margin': 'clear' });
    }
    expect(judge.book.facts['site']?.kind).toBe('given');
  });

  it('as no sound patient is has every fact all the same, and is sound where that has no bearing', () => {
    const { drawn: pained } = drawing(
      inFacts('lump.depth:', 'lump.pain: { kind: given, label: Pain, type: boolean }\nlump.depth:'),
      inCase('variation: {', 'variation: { lump.pain: [true, false],'),
      inCase('base: {', 'base: { lump.pain: true,'),
      never('{ never: { lump.pain: true, fate.margin: involved }, because: So. }'),
    );
    const exempt = { 'lump.sizeCm': 8, 'lump.depth': 'superficial' };
    const met = seeds.map((seed) => pained(seed, exempt));
    for (const patient of met) {
      expect(patient).toMatchObject(exempt);
      expect(Object.keys(patient)).toHaveLength(4);
      expect(patient['lump.pain'] === true && patient['fate.margin'] === 'involved').toBe(false);
    }
    expect(new Set(met.map((patient) => patient['fate.margin'])).size).toBe(2);
  });

  it('has relatives that are drawn freely where none of their values is sound', () => {
    const { drawn: impossible } = drawing(
      never(
        '{ never: { site: arm, lump.depth: deep }, because: A. }, { never: { site: arm, lump.depth: superficial }, because: B. }',
      ),
    );
    const depths = seeds.map((seed) => impossible(seed, { site: 'arm' })['lump.depth']);
    expect(new Set(depths)).toEqual(new Set(['deep', 'superficial']));
  });
});

describe('soundness', () => {
  const { kase, soundness } = drawing();
  const values = (fact: string) => kase.variation[fact] as readonly Value[];

  it('lets a patient be completed if some sound one is like that', () => {
    expect(soundness.completable({})).toBe(true);
    expect(soundness.completable({ 'lump.sizeCm': 8 })).toBe(true);
    expect(soundness.completable({ 'lump.depth': 'superficial' })).toBe(true);
    expect(soundness.completable({ 'lump.sizeCm': 8, 'lump.depth': 'superficial' })).toBe(false);
  });

  it('looks ahead: a value is turned away if it leaves nothing for another fact', () => {
    const ahead = drawing(
      never('{ never: { lump.sizeCm: 8, lump.depth: deep }, because: So. }'),
    ).soundness;
    expect(ahead.completable({ 'lump.sizeCm': 8 })).toBe(false);
  });

  it('reads what is fixed in every patient of the case', () => {
    const fixed = drawing(
      never('{ never: { site: leg, lump.sizeCm: 2 }, because: So. }'),
    ).soundness;
    expect(fixed.completable({ 'lump.sizeCm': 2 })).toBe(false);
    expect(fixed.completable({ 'lump.sizeCm': 4 })).toBe(true);
  });

  it('reads what is worked out of the facts that vary', () => {
    const large = drawing(
      never('{ never: { lump.class: large, lump.depth: deep }, because: So. }'),
    ).soundness;
    expect(large.completable({ 'lump.sizeCm': 8 })).toBe(false);
    expect(large.relatives('lump.sizeCm')).toEqual(new Set(['lump.sizeCm', 'lump.depth']));
  });

  it('knows which facts bear on each other, by one rule or by a chain of them', () => {
    expect(soundness.relatives('lump.sizeCm')).toEqual(new Set(['lump.sizeCm', 'lump.depth']));
    expect(soundness.relatives('fate.margin')).toEqual(new Set(['fate.margin']));
    expect(soundness.relatives('site')).toEqual(new Set(['site']));
    const chained = drawing(
      never('{ never: { lump.depth: deep, fate.margin: involved }, because: So. }'),
    ).soundness;
    expect(chained.relatives('lump.sizeCm')).toEqual(
      new Set(['lump.sizeCm', 'lump.depth', 'fate.margin']),
    );
  });

  it('counts the sound patients over the values of each fact', () => {
    expect(soundness.count(values)).toBe(10);
    expect(soundness.count((fact) => values(fact).slice(0, 1))).toBe(1);
    expect(soundness.count(() => [])).toBe(0);
  });
});

it('the patients of the shipped case are sound, and each value of each fact is met', () => {
  const soundness = soundnessOf(shippedJudge.reader, saphenous);
  const met = new Set<string>();
  for (const seed of seeds) {
    const patient = draw(soundness, saphenous, seed);
    expect(soundness.completable(patient)).toBe(true);
    for (const [fact, value] of Object.entries(patient)) met.add(`${fact} ${value}`);
  }
  for (const [fact, values] of Object.entries(saphenous.variation)) {
    for (const value of values) expect(met).toContain(`${fact} ${value}`);
  }
});
