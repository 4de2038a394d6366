import { describe, expect, it } from 'vitest';
import { arrive, evolve } from '../../src/course/evolve.ts';
import type { Evolved } from '../../src/course/evolve.ts';
import type { Act, ConsequenceTable, Effect } from '../../src/domain/act.ts';
import type { Problem } from '../../src/domain/decision.ts';
import { always } from '../../src/domain/fact.ts';
import type { Condition, FactId, Value } from '../../src/domain/fact.ts';
import type { Facts } from '../../src/domain/patient.ts';
import type { Judge } from '../../src/rules/judge.ts';
import { tinyCourse } from '../support/tiny-course.ts';

const course = tinyCourse();
const { patient } = course;

const is = (fact: FactId, value: Value): Condition => ({ op: 'is', fact, value });
const effect = (part: Partial<Effect>): Effect => ({
  when: always,
  set: {},
  raise: {},
  add: {},
  reveal: [],
  story: false,
  ...part,
});
const table = (...rows: readonly Partial<Effect>[]): ConsequenceTable => ({
  name: 'what happens',
  rows: rows.map(effect),
});
/** An act that does so; weeks as a number, or as long as a fact says. */
const doing = (tables: readonly ConsequenceTable[], takesWeeks: Act['takesWeeks'] = 0): Act => ({
  id: '',
  label: '',
  past: '',
  parameters: [],
  takesWeeks,
  burden: 0,
  consequences: tables,
});

const judgeOf = (acts: Readonly<Record<string, Act>>): Judge => ({
  ...course.judge,
  book: { ...course.judge.book, acts },
});
const evolved = (result: Evolved | Problem): Evolved => {
  if ('is' in result) throw new Error(JSON.stringify(result));
  return result;
};
/** The facts after one act that has these consequences. */
const after = (tables: readonly ConsequenceTable[], before = patient(), parameters: Facts = {}) =>
  evolved(evolve(judgeOf({ it: doing(tables) }), before, [{ act: 'it', with: parameters }]))
    .patient;

describe('a consequence', () => {
  it('is the first row of its table that holds', () => {
    const tables = [
      table(
        { when: is('lump.depth', 'superficial'), set: { tract: 'soiled' } },
        { when: is('lump.depth', 'deep'), set: { margin: 'involved' } },
        { set: { margin: 'clear' } },
      ),
    ];
    expect(after(tables).facts).toEqual({ ...patient().facts, margin: 'involved' });
  });

  it('is none where no row holds', () => {
    const before = patient();
    const same = after([table({ when: is('site', 'arm'), set: { tract: 'soiled' } })], before);
    expect(same).toEqual(before);
  });

  it('reads the truth, what nobody has seen included', () => {
    const unseen = patient({}, ['lump.depth']);
    expect(
      after([table({ when: is('lump.depth', 'deep'), set: { tract: 'soiled' } })], unseen),
    ).toEqual({
      facts: { ...unseen.facts, tract: 'soiled' },
      unseen: new Set(['lump.depth']),
    });
  });

  it('reads the parameters of its act, which do not stay with the patient', () => {
    const set = [table({ when: is('needle.side', 'across'), set: { tract: 'soiled' } })];
    const { facts } = after(set, patient(), { 'needle.side': 'across' });
    expect(facts['tract']).toBe('soiled');
    expect(facts).not.toHaveProperty('needle.side');
  });

  it('sees what the tables of its act before it did', () => {
    const tables = [
      table({ set: { tract: 'soiled' }, add: { 'operation.week': 2 } }),
      table({
        when: is('tract', 'soiled'),
        set: { 'course.week': { of: 'operation.week' } },
        add: { 'operation.week': { of: 'operation.week' } },
      }),
    ];
    const { facts } = after(tables);
    expect([facts['course.week'], facts['operation.week']]).toEqual([2, 4]);
  });

  it('is told, with the act that brought it about', () => {
    const judge = judgeOf({
      one: doing([table({ tells: 'First.' }), table({ set: {} }), table({ tells: 'Second.' })]),
      two: doing([table({ tells: 'Third.', story: true })]),
    });
    const acts = ['one', 'two'].map((act) => ({ act, with: {} }));
    expect(evolved(evolve(judge, patient(), acts)).told).toEqual([
      { act: 'one', text: 'First.' },
      { act: 'one', text: 'Second.' },
      { act: 'two', text: 'Third.' },
    ]);
  });

  it('leaves the patient before it as it was', () => {
    const before = patient({}, ['margin']);
    const facts = { ...before.facts };
    after([table({ set: { tract: 'soiled' }, reveal: ['margin'] })], before);
    expect(before).toEqual({ facts, unseen: new Set(['margin']) });
  });
});

describe('to set a fact', () => {
  it('takes a value, or that of another fact at that moment', () => {
    const { facts } = after([table({ set: { tract: 'soiled', margin: { of: 'fate.margin' } } })]);
    expect([facts['tract'], facts['margin']]).toEqual(['soiled', 'clear']);
  });

  it('takes what is worked out of others', () => {
    const tables = [table({ set: { 'operation.week': { of: 'weeks.since' } } })];
    const { facts } = after(tables, patient({ 'course.week': 9, 'operation.week': 4 }));
    expect(facts['operation.week']).toBe(5);
  });
});

describe('to raise a fact', () => {
  const raised = (raise: Facts, before: Facts) => after([table({ raise })], patient(before)).facts;

  it('lifts a word to a later word of its domain, and never back', () => {
    expect(raised({ margin: 'involved' }, { margin: 'clear' })['margin']).toBe('involved');
    expect(raised({ margin: 'clear' }, { margin: 'involved' })['margin']).toBe('involved');
    expect(raised({ margin: 'clear' }, { margin: 'clear' })['margin']).toBe('clear');
  });

  it('lifts a number to a higher one, and false to true, and never back', () => {
    expect(raised({ 'course.week': 30 }, { 'course.week': 9 })['course.week']).toBe(30);
    expect(raised({ 'course.week': 10 }, { 'course.week': 11 })['course.week']).toBe(11);
    expect(raised({ 'lump.imaged': true }, { 'lump.imaged': false })['lump.imaged']).toBe(true);
    expect(raised({ 'lump.imaged': false }, { 'lump.imaged': true })['lump.imaged']).toBe(true);
  });
});

describe('to add to a fact', () => {
  const week = (by: number | { of: FactId }, before: Facts = {}) =>
    after([table({ add: { 'operation.week': by } })], patient(before)).facts['operation.week'];

  it('adds a number, or the value of another fact', () => {
    expect(week(3, { 'operation.week': 4 })).toBe(7);
    expect(week({ of: 'lump.sizeCm' }, { 'lump.sizeCm': 8 })).toBe(8);
  });

  it('ends where the domain of the fact ends', () => {
    expect(week(3, { 'operation.week': 49 })).toBe(50);
    expect(week(-3, { 'operation.week': 1 })).toBe(0);
  });

  it('leaves out the noise of binary fractions', () => {
    expect(week(0.2, { 'operation.week': 0.1 })).toBe(0.3);
  });
});

describe('to reveal a fact', () => {
  it('brings it to light, and what is in the light already stays there', () => {
    const before = patient({}, ['margin', 'lump.depth']);
    expect(after([table({ reveal: ['margin', 'site'] })], before).unseen).toEqual(
      new Set(['lump.depth']),
    );
  });

  it('changes nothing where nothing was hidden', () => {
    const before = patient();
    expect(after([table({ reveal: ['margin'] })], before).unseen).toBe(before.unseen);
  });
});

describe('acts side by side', () => {
  const both = (one: Act, two: Act) =>
    evolve(judgeOf({ one, two }), patient(), [
      { act: 'one', with: {} },
      { act: 'two', with: {} },
    ]);

  it('all read the patient before the decision', () => {
    const one = doing([table({ set: { tract: 'soiled' } })]);
    const two = doing([table({ when: is('tract', 'clean'), set: { margin: 'clear' } })]);
    const { facts } = evolved(both(one, two)).patient;
    expect([facts['tract'], facts['margin']]).toEqual(['soiled', 'clear']);
  });

  it('take as long as the longest', () => {
    const week = (one: Act['takesWeeks'], two: Act['takesWeeks']) =>
      evolved(both(doing([], one), doing([], two))).patient.facts['course.week'];
    expect(week(2, 6)).toBe(6);
    expect(week(6, 2)).toBe(6);
    expect(week(0, 0)).toBe(0);
    expect(week(1, { of: 'lump.sizeCm' })).toBe(4);
  });

  it('add up what both add, raise what either raises, reveal what either reveals', () => {
    const one = doing([table({ add: { 'operation.week': 2 }, raise: { margin: 'clear' } })]);
    const two = doing([table({ add: { 'operation.week': 3 }, raise: { margin: 'involved' } })]);
    const { facts } = evolved(both(one, two)).patient;
    expect([facts['operation.week'], facts['margin']]).toEqual([5, 'involved']);
    const seeing = (fact: FactId) => doing([table({ reveal: [fact] })]);
    const judge = judgeOf({ one: seeing('margin'), two: seeing('lump.depth') });
    const acts = ['one', 'two'].map((act) => ({ act, with: {} }));
    const { unseen } = evolved(evolve(judge, patient({}, ['margin', 'lump.depth']), acts)).patient;
    expect(unseen.size).toBe(0);
  });

  it('may set one fact to the same value, but not to two', () => {
    const setting = (tract: string) => doing([table({ set: { tract, 'lump.imaged': false } })]);
    expect(evolved(both(setting('soiled'), setting('soiled'))).patient.facts['tract']).toBe(
      'soiled',
    );
    expect(both(setting('soiled'), setting('clean'))).toEqual({ is: 'two values', fact: 'tract' });
    expect(both(setting('clean'), setting('soiled'))).toEqual({ is: 'two values', fact: 'tract' });
  });

  it('clash also over false, which is a value like others', () => {
    const imaged = (value: boolean) => doing([table({ set: { 'lump.imaged': value } })]);
    expect(both(imaged(false), imaged(true))).toEqual({ is: 'two values', fact: 'lump.imaged' });
  });

  it('read each its own parameters', () => {
    const judge = judgeOf({
      one: doing([table({ when: is('needle.side', 'across'), set: { tract: 'soiled' } })]),
      two: doing([table({ when: is('needle.side', 'across'), set: { margin: 'clear' } })]),
    });
    const acts = [
      { act: 'one', with: { 'needle.side': 'across' } },
      { act: 'two', with: { 'needle.side': 'along' } },
    ];
    const { facts } = evolved(evolve(judge, patient(), acts)).patient;
    expect([facts['tract'], facts['margin']]).toEqual(['soiled', 'unknown']);
  });
});

describe('acts in turn', () => {
  const both = (one: Act, two: Act) =>
    evolved(
      evolve(
        judgeOf({ one, two }),
        patient({}, ['margin']),
        [
          { act: 'one', with: {} },
          { act: 'two', with: {} },
        ],
        true,
      ),
    ).patient;

  it('each read what those before it did', () => {
    const one = doing([table({ set: { tract: 'soiled' }, reveal: ['margin'] })]);
    const two = doing([table({ when: is('tract', 'soiled'), set: { margin: 'clear' } })]);
    expect(both(one, two)).toMatchObject({ facts: { margin: 'clear' }, unseen: new Set() });
    expect(both(two, one).facts['margin']).toBe('unknown');
  });

  it('may set one fact to two values: the later one stands', () => {
    const setting = (tract: string) => doing([table({ set: { tract } })]);
    expect(both(setting('soiled'), setting('clean')).facts['tract']).toBe('clean');
  });

  it('take as long as all of them', () => {
    expect(both(doing([], 2), doing([], 6)).facts['course.week']).toBe(8);
  });
});

it('an act that does not exist is named', () => {
  expect(evolve(judgeOf({}), patient(), [{ act: 'no-such-act', with: {} }])).toEqual({
    is: 'unknown act',
    act: 'no-such-act',
  });
});

describe('arriving somewhere', () => {
  it('brings what its tables say, in order, and is told as no act', () => {
    const tables = [
      table({ add: { 'course.week': 3 }, tells: 'Three weeks later.' }),
      table({ when: is('course.week', 3), reveal: ['margin'], set: { tract: 'soiled' } }),
    ];
    const arrived = arrive(course.judge, tables, patient({}, ['margin']));
    expect(arrived.told).toEqual([{ act: null, text: 'Three weeks later.' }]);
    expect(arrived.patient).toMatchObject({
      facts: { 'course.week': 3, tract: 'soiled' },
      unseen: new Set(),
    });
  });

  it('changes nothing where nothing happens', () => {
    const before = patient();
    expect(arrive(course.judge, [], before)).toEqual({ patient: before, told: [] });
  });
});
