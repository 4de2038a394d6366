import { describe, expect, it } from 'vitest';
import {
  chapterEntry,
  entry,
  placeToBegin,
  situationEntry,
  untouched,
} from '../../src/course/entry.ts';
import type { Beginning } from '../../src/course/entry.ts';
import { replay } from '../../src/course/replay.ts';
import type { Situation } from '../../src/domain/case.ts';
import type { Facts } from '../../src/domain/patient.ts';
import { fullCredit, inCase, inRules, tinyCourse } from '../support/tiny-course.ts';
import type { TinyCourse } from '../support/tiny-course.ts';

const course = tinyCourse();
const { judge, cells, kase } = course;
const { base } = kase;

describe('the patient before anything was done', () => {
  const patient = untouched(judge, kase, base);

  it('has the fixed and given facts, and course facts as they start', () => {
    expect(patient.facts).toEqual({
      site: 'leg',
      ...base,
      'lump.imaged': false,
      tract: 'clean',
      'tract.taken': false,
      'course.week': 0,
      'operation.week': 0,
      margin: 'unknown',
    });
  });

  it('hides what was drawn, and the course facts that say so', () => {
    expect(patient.unseen).toEqual(new Set(['lump.sizeCm', 'lump.depth', 'fate.margin', 'margin']));
  });

  it('shows what is fixed, and what the case says is known from the start', () => {
    const known = tinyCourse(inCase('base: {', 'known: [lump.depth]\nbase: {'));
    const { unseen } = untouched(known.judge, known.kase, { ...base, site: 'arm' });
    expect(unseen).toEqual(new Set(['lump.sizeCm', 'fate.margin', 'margin']));
  });

  it('is as she was drawn also where the case fixes it otherwise', () => {
    expect(untouched(judge, kase, { ...base, site: 'arm' }).facts['site']).toBe('arm');
  });
});

it('a case begins at its first step, after what happens on arriving there', () => {
  const early = tinyCourse(
    inCase(
      '- id: first\n        title: First',
      '- id: first\n        title: First\n        arrives: { letter: [{ add: { course.week: 2 }, tells: A letter came. }] }',
    ),
  );
  expect(entry(early.judge, early.kase, base)).toMatchObject({
    step: { id: 'first' },
    patient: { facts: { 'course.week': 2 } },
    told: [{ act: null, text: 'A letter came.' }],
  });
});

describe('a chapter', () => {
  it('begins with the patient after the best decisions before it', () => {
    const place = chapterEntry(judge, cells, kase, 'after', base);
    const { place: played } = replay(judge, course.scope, course.entry(), fullCredit.slice(0, 2));
    expect(place).toEqual(played);
    expect(place).toMatchObject({
      step: { id: 'plan' },
      patient: { facts: { 'course.week': 2, tract: 'clean' } },
    });
  });

  it('that is the first begins where the case begins', () => {
    expect(chapterEntry(judge, cells, kase, 'before', base)).toEqual(course.entry());
  });

  it('that does not exist, or that the best road does not meet, begins nowhere', () => {
    expect(chapterEntry(judge, cells, kase, 'no-such-chapter', base)).toBeUndefined();
    const short = tinyCourse(
      inCase(
        'options: [{ act: needle, text: Needle }, { act: cut-open, text: Open }]',
        'options: [{ act: needle, text: Needle }, { act: cut-open, text: Open }]\n        next: [{ to: end }]',
      ),
    );
    expect(chapterEntry(short.judge, short.cells, short.kase, 'after', base)).toBeUndefined();
  });

  it('begins nowhere if nothing earns full credit before it', () => {
    const stuck = tinyCourse(inRules('image: correct', 'image: suboptimal'));
    expect(chapterEntry(stuck.judge, stuck.cells, stuck.kase, 'after', base)).toBeUndefined();
  });
});

describe('a situation', () => {
  const sentLate = kase.situations[0] as Situation;
  const met = (situation: Partial<Situation>, given: Facts = base, made: TinyCourse = course) =>
    situationEntry(made.judge, made.cells, made.kase, { ...sentLate, ...situation }, given);

  it('begins at its step, after the best decisions before it, with its facts as others have left them', () => {
    expect(met({})).toMatchObject({
      step: { id: 'plan' },
      patient: { facts: { tract: 'soiled', 'lump.imaged': true, 'course.week': 2 } },
    });
  });

  it('is told before anything else', () => {
    expect(met({})?.told).toEqual([{ act: null, text: 'Others have had a go.' }]);
    const reported = tinyCourse(
      inCase('reveal: [margin]', 'reveal: [margin], tells: It has come.'),
    );
    expect(met({ at: 'report' }, base, reported)?.told.map(({ text }) => text)).toEqual([
      'Others have had a go.',
      'It has come.',
    ]);
  });

  it('makes its patient what it says, whoever was drawn', () => {
    const shallow = { ...base, 'lump.depth': 'superficial' };
    expect(met({}, shallow)?.patient.facts['lump.depth']).toBe('deep');
  });

  it('sets its facts before what happens on arriving, which can build on them', () => {
    const place = met({ at: 'report', set: { 'course.week': 20, 'operation.week': 18 } });
    expect(place?.patient.facts['course.week']).toBe(23);
  });

  it('at the first step begins there, with its facts set', () => {
    const place = met({ at: 'first', set: { tract: 'soiled' } });
    expect(place).toMatchObject({
      step: { id: 'first' },
      patient: { facts: { tract: 'soiled', 'course.week': 0 } },
      told: [{ text: 'Others have had a go.' }],
    });
  });

  it('at a step off the best road begins nowhere', () => {
    expect(met({ at: 'late-image' })).toBeUndefined();
  });
});

describe('the place where an attempt begins', () => {
  const begin = (where: Partial<Beginning>, made: TinyCourse = course) =>
    placeToBegin(made.judge, made.cells, made.kase, {
      chapter: null,
      from: null,
      situation: null,
      patient: made.kase.base,
      ...where,
    });

  it('is that of the case, if nothing else is asked', () => {
    expect(begin({})).toEqual(course.entry());
  });

  it('is that of the chapter', () => {
    expect(begin({ chapter: 'after' })).toEqual(chapterEntry(judge, cells, kase, 'after', base));
  });

  it('is the step on the best road, inside a chapter or not', () => {
    for (const chapter of ['after', null]) {
      expect(begin({ from: 'operation', chapter })?.step?.id).toBe('operation');
    }
    expect(begin({ from: 'operation' })).toEqual(
      replay(judge, course.scope, course.entry(), fullCredit.slice(0, 3)).place,
    );
    expect(begin({ from: 'first' })).toEqual(course.entry());
  });

  it('is nowhere for a step off the best road, or one that does not exist', () => {
    expect(begin({ from: 'late-image' })).toBeUndefined();
    expect(begin({ from: 'no-such-step' })).toBeUndefined();
  });

  it('is that of the situation, whatever chapter or step is asked beside it', () => {
    const place = begin({ situation: 'sent-late', from: 'first', chapter: 'before' });
    expect(place).toMatchObject({ step: { id: 'plan' }, patient: { facts: { tract: 'soiled' } } });
  });

  it('is where decisions already taken lead, and nowhere if they do not fit', () => {
    const taken = replay(judge, course.scope, course.entry(), fullCredit.slice(0, 2));
    expect(begin({ prelude: fullCredit.slice(0, 2) })).toEqual(taken.place);
    expect(begin({ prelude: fullCredit.slice(1, 2) })).toBeUndefined();
  });

  it('is nowhere for a situation that does not exist', () => {
    expect(begin({ situation: 'no-such-situation' })).toBeUndefined();
  });
});
