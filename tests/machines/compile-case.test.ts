import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { courseSoFar } from '../../machines/case-machine.ts';
import { compileCase } from '../../machines/compile-case.ts';
import { chance, pick } from '../../src/course/chance.ts';
import { cellsOf } from '../../src/course/cells.ts';
import { choices } from '../../src/course/choices.ts';
import { draw, soundnessOf } from '../../src/course/draw.ts';
import { placeToBegin } from '../../src/course/entry.ts';
import { begin, extend, replay } from '../../src/course/replay.ts';
import type { Course, Place, Scope } from '../../src/course/replay.ts';
import type { Case } from '../../src/domain/case.ts';
import type { Decision } from '../../src/domain/decision.ts';
import type { Judge } from '../../src/rules/judge.ts';
import { decided, fullCredit, inCase, inRules, taken, tinyCourse } from '../support/tiny-course.ts';
import { judge as shippedJudge, saphenous } from '../support/shipped.ts';

const course = tinyCourse();
const { judge, kase, cells } = course;

const started = (scope: Scope, entry: Place, by: Judge = judge) =>
  createActor(compileCase(scope, entry), {
    input: { judge: by, scope, entry, mode: 'learn' },
  }).start();

/** Plays decisions, going on after each. */
function played(scope: Scope, entry: Place, decisions: readonly Decision[]) {
  const actor = started(scope, entry);
  for (const decision of decisions) {
    actor.send({ type: 'decision.commit', decision });
    actor.send({ type: 'step.continue' });
  }
  return actor.getSnapshot();
}

describe('a chapter alone', () => {
  const before: Scope = { kase, chapter: 'before' };
  const after: Scope = { kase, chapter: 'after' };
  const inAfter = placeToBegin(judge, cells, kase, {
    chapter: 'after',
    from: null,
    situation: null,
    patient: kase.base,
  }) as Place;

  it('has no states of other chapters', () => {
    const { states } = compileCase(before, course.entry());
    expect(Object.keys(states)).toEqual(['before', 'end']);
  });

  it('ends where the course leaves it', () => {
    const { status, context } = played(before, course.entry(), fullCredit.slice(0, 2));
    expect(status).toBe('done');
    expect(context.course.frames).toHaveLength(2);
    expect(context.course.place.step).toBeUndefined();
  });

  it('begins with the patient after the best decisions before it', () => {
    const actor = started(after, inAfter);
    expect(actor.getSnapshot().value).toEqual({ after: { plan: 'deciding' } });
    const { status, context } = played(after, inAfter, fullCredit.slice(2));
    expect(status).toBe('done');
    expect(context.course.frames.map((frame) => frame.judged.credit)).toEqual([1, 1, 1]);
  });
});

describe('an entry', () => {
  const whole: Scope = { kase, chapter: null };
  const met = (where: { situation?: string; from?: string }) =>
    placeToBegin(judge, cells, kase, {
      chapter: null,
      from: where.from ?? null,
      situation: where.situation ?? null,
      patient: kase.base,
    }) as Place;

  it('in a situation begins at its step, with its patient', () => {
    const { value, context } = started(whole, met({ situation: 'sent-late' })).getSnapshot();
    expect(value).toEqual({ after: { plan: 'deciding' } });
    expect(context.course.place.patient.facts['tract']).toBe('soiled');
  });

  it('at a step begins there', () => {
    const snapshot = started(whole, met({ from: 'operation' })).getSnapshot();
    expect(snapshot.value).toEqual({ after: { operation: 'deciding' } });
  });

  it('at the end is the end', () => {
    const last = replay(judge, whole, course.entry(), fullCredit).place;
    const { status, value } = started(whole, last).getSnapshot();
    expect([status, value]).toEqual(['done', 'end']);
  });
});

it('a step, its chapter and its case may share one name', () => {
  const named = tinyCourse(
    inCase('- id: before', '- id: tiny'),
    inCase('- id: first', '- id: tiny'),
  );
  const actor = createActor(compileCase(named.scope, named.entry()), {
    input: { judge: named.judge, scope: named.scope, entry: named.entry(), mode: 'learn' },
  }).start();
  expect(actor.getSnapshot().value).toEqual({ tiny: { tiny: 'deciding' } });
  actor.send({ type: 'decision.commit', decision: decided('tiny', 'image') });
  actor.send({ type: 'step.continue' });
  expect(actor.getSnapshot().value).toEqual({ tiny: { tissue: 'deciding' } });
});

it('a step that several routes lead to from one step is reached by each of them', () => {
  const twice = tinyCourse(
    inCase(
      'next: [{ when: { lump.imaged: false }, to: late-image }]',
      'next: [{ when: { lump.depth: superficial }, to: plan }, { when: { lump.imaged: false }, to: plan }]',
    ),
    inRules('wait: harmful', 'wait: suboptimal'),
  );
  const entry = twice.entry();
  const actor = createActor(compileCase(twice.scope, entry), {
    input: { judge: twice.judge, scope: twice.scope, entry, mode: 'learn' },
  }).start();
  actor.send({ type: 'decision.commit', decision: decided('first', 'wait') });
  actor.send({ type: 'step.continue' });
  expect(actor.getSnapshot().value).toEqual({ after: { plan: 'deciding' } });
});

/** How many runs are played, most of them of the tiny case; 10,000 take about a minute. */
const RUNS = Number(process.env['RUNS'] ?? 500);

describe('random runs', () => {
  const machines = new Map<string, ReturnType<typeof compileCase>>();
  const compiled = (scope: Scope, entry: Place) => {
    const name = [scope.kase.id, scope.chapter, entry.step?.id].join();
    const found = machines.get(name) ?? compileCase(scope, entry);
    machines.set(name, found);
    return found;
  };

  /** Where a course stands, in a form that is compared quickly. */
  const standing = ({ frames, place, notReplayed }: Course) =>
    JSON.stringify([
      frames.length,
      frames.at(-1)?.judged.credit,
      frames.at(-1)?.told,
      place.step?.id,
      place.patient.facts,
      [...place.patient.unseen],
      place.told,
      notReplayed,
    ]);
  const decisionsOf = ({ frames }: Course) => frames.map(({ decision }) => decision);

  /** Plays one attempt by chance, and compares machine and fold after every event. */
  function run(by: Judge, kase: Case, seed: number): number {
    const luck = (what: string, ...more: readonly (string | number)[]) =>
      chance(seed, what, ...more);
    const cells = cellsFor(by, kase);
    const mode = luck('mode') < 0.5 ? 'exam' : 'learn';
    const situation = luck('situation') < 0.2 ? pick(kase.situations, seed, 'which') : undefined;
    const chapter = luck('chapter') < 0.2 ? pick(kase.chapters, seed, 'which').id : null;
    const patient = draw(soundnessFor(by, kase), kase, seed, situation?.given);
    const scope: Scope = { kase, chapter: situation ? null : chapter };
    const entry = placeToBegin(by, cells, kase, {
      chapter: scope.chapter,
      from: null,
      situation: situation?.id ?? null,
      patient,
    });
    if (!entry) return 0;
    const actor = createActor(compiled(scope, entry), { input: { judge: by, scope, entry, mode } });
    actor.start();
    let folded = begin(scope, entry);
    let events = 0;
    const check = (state: 'deciding' | 'seeingConsequence') => {
      const { value, context } = actor.getSnapshot();
      events++;
      const { step } = context.course.place;
      const where = step ? { [step.chapter]: { [step.id]: state } } : 'end';
      const same =
        JSON.stringify(value) === JSON.stringify(where) &&
        standing(courseSoFar(context)) === standing(folded);
      if (!same) throw new Error(`seed ${seed}: the machine is at ${JSON.stringify(value)}`);
    };
    check('deciding');
    for (let turn = 0; folded.place.step; turn++) {
      const { step, patient: now } = folded.place;
      const tried = choices(by, cells, step, now);
      const decision = pick(tried, seed, step.id, turn);
      actor.send({ type: 'decision.commit', decision: { ...decision, step: 'nowhere' } });
      actor.send({ type: 'step.continue' });
      check('deciding');
      const before = folded;
      actor.send({ type: 'decision.commit', decision });
      folded = extend(by, folded, decision);
      check('seeingConsequence');
      if (luck('withdraw', turn) < 0.15) {
        actor.send({ type: 'decision.withdraw' });
        if (mode === 'exam') {
          folded = before;
          check('deciding');
          continue;
        }
        check('seeingConsequence');
      }
      actor.send({ type: 'step.continue' });
      check('deciding');
    }
    const { status, context } = actor.getSnapshot();
    const again = replay(by, scope, entry, decisionsOf(context.course));
    expect([status, standing(again)]).toEqual(['done', standing(folded)]);
    return events;
  }

  const cellsFor = remembered((by: Judge, kase: Case) => cellsOf(by.book, kase));
  const soundnessFor = remembered((by: Judge, kase: Case) => soundnessOf(by.reader, kase));

  it.each([
    ['the tiny case', judge, kase, RUNS * 0.8],
    ['the saphenous case', shippedJudge, saphenous, RUNS * 0.2],
  ])(
    'of %s are the same by machine and by fold',
    (_, by, one, runs) => {
      let events = 0;
      for (let seed = 0; seed < runs; seed++) events += run(by, one, seed);
      expect(events).toBeGreaterThan(runs * 10);
    },
    RUNS * 200,
  );
});

/** Works something out once for each case. */
function remembered<T>(make: (by: Judge, kase: Case) => T): (by: Judge, kase: Case) => T {
  const made = new Map<Case, T>();
  return (by, kase) => {
    const found = made.get(kase) ?? make(by, kase);
    made.set(kase, found);
    return found;
  };
}

it('a frame of the machine is the frame of the course', () => {
  const entry = course.entry();
  const actor = started({ kase, chapter: null }, entry);
  const decision = decided('first', 'image');
  actor.send({ type: 'decision.commit', decision });
  expect(actor.getSnapshot().context.committed).toEqual(taken(course, entry, decision));
});
