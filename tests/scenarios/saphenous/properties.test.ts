import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choices } from '../../../src/course/choices.ts';
import { draw, soundnessOf } from '../../../src/course/draw.ts';
import { entry } from '../../../src/course/entry.ts';
import { begin, extend, isFrame, replay, take } from '../../../src/course/replay.ts';
import type { Course, Scope } from '../../../src/course/replay.ts';
import { fullCreditRoad, score } from '../../../src/course/score.ts';
import { runStrategy, strategies } from '../../../src/course/strategies.ts';
import type { Decision } from '../../../src/domain/decision.ts';
import type { Value } from '../../../src/domain/fact.ts';
import type { Facts } from '../../../src/domain/patient.ts';
import { cells, judge, saphenous } from '../../support/shipped.ts';

const soundness = soundnessOf(judge.reader, saphenous);
const scope: Scope = { kase: saphenous, chapter: null };
const seeds = fc.integer({ min: 1, max: 1_000_000 });

/** The same patients and walks in every run. */
const settings = (numRuns: number): fc.Parameters<unknown> => ({ seed: 20_261_122, numRuns });

const drawn = (seed: number): Facts => draw(soundness, saphenous, seed);
const first = (seed: number) => entry(judge, saphenous, drawn(seed));

/** Which of the choices at each step is taken, as numbers to be read round and round. */
const walks = fc.tuple(seeds, fc.array(fc.nat({ max: 9999 }), { minLength: 8, maxLength: 24 }));

/** A whole attempt: any choice at each step, or for those who err seldom the best at three steps of four. */
function walk(
  [seed, picks]: readonly [number, readonly number[]],
  errs: 'always' | 'seldom',
): Course {
  let course = begin(scope, first(seed));
  for (let i = 0; course.place.step; i++) {
    const { step, patient } = course.place;
    const pick = picks[i % picks.length] as number;
    const all = choices(judge, cells, step, patient);
    const any = all[(pick >> 2) % all.length];
    const best = errs === 'seldom' && pick % 4 > 0 && strategies.best(judge, cells, step, patient);
    course = extend(judge, course, (best || any) as Decision);
  }
  return course;
}

const decisionsOf = (course: Course): readonly Decision[] =>
  course.frames.map((frame) => frame.decision);

describe('patients drawn at random', () => {
  it('are complete and sound', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const patient = drawn(seed);
        const facts = { ...saphenous.fixed, ...patient };
        expect({
          strange: Object.entries(saphenous.variation).filter(
            ([fact, values]) => !values.includes(patient[fact] as Value),
          ),
          unsound: saphenous.sound.filter(({ never }) => judge.reader.holds(never, facts)),
        }).toEqual({ strange: [], unsound: [] });
        // 6.5: no size at which the rules are silent, no fascia breached from above it
        const size = Number(patient['tumour.sizeCm']);
        expect(size < 4.8 || (size > 5.2 && size < 12)).toBe(true);
        if (patient['tumour.depth'] === 'superficial') {
          expect(patient['tumour.wallInvolved']).toBe(false);
        }
      }),
      settings(200),
    );
  });

  it('can be played to 100 % and pass', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const course = runStrategy(judge, cells, scope, first(seed), strategies.best);
        expect(score(judge, cells, course)).toMatchObject({
          percent: 100,
          passed: true,
          unmended: [],
        });
      }),
      settings(25),
    );
  });
});

describe('whatever is decided', () => {
  it('is judged, ends, and earns from 0 to 1 a decision and from 0 to 100 in all', () => {
    fc.assert(
      fc.property(walks, (picked) => {
        const course = walk(picked, 'always');
        const { percent, finished } = score(judge, cells, course);
        const wrong = course.frames.filter(
          ({ judged: { problems, findings, credit } }) =>
            problems.length > 0 || findings.length === 0 || !(credit >= 0 && credit <= 1),
        );
        expect({ because: course.because, wrong, finished }).toEqual({
          because: [],
          wrong: [],
          finished: true,
        });
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
      }),
      settings(50),
    );
  });

  it('is the same when the log is replayed as when it was played', () => {
    fc.assert(
      fc.property(walks, (picked) => {
        const [seed] = picked;
        const decisions = JSON.parse(
          JSON.stringify(decisionsOf(walk(picked, 'always'))),
        ) as Decision[];
        const replayed = replay(judge, scope, first(seed), decisions);
        let place = first(seed);
        replayed.frames.forEach((frame, i) => {
          const live =
            place.step && take(judge, scope, place.step, place.patient, decisions[i] as Decision);
          if (!live || !isFrame(live)) throw new Error(`decision ${i} cannot be taken live`);
          expect(frame).toEqual(live);
          place = live.next;
        });
        expect(replayed.frames).toHaveLength(decisions.length);
        expect(replayed.place).toEqual(place);
      }),
      settings(15),
    );
  });

  it('earns no more than the expected steps that were met, left early or skipped', () => {
    fc.assert(
      fc.property(walks, fc.nat({ max: 40 }), (picked, at) => {
        const whole = walk(picked, 'seldom');
        const course = replay(judge, scope, whole.entry, decisionsOf(whole).slice(0, at));
        const { steps, percent, passed } = score(judge, cells, course);
        const met = steps.filter((step) => step.credit !== undefined).length;
        expect(percent).toBeLessThanOrEqual((100 * met) / steps.length + 1e-9);
        expect(passed && course.place.step !== undefined).toBe(false);
        // the same attempt with its errors put right meets those very steps, and earns them all
        const road = fullCreditRoad(judge, cells, course).map((frame) => frame.decision);
        const right = score(judge, cells, replay(judge, scope, course.entry, road));
        expect(right.percent).toBe(100);
        expect(right.steps.map((one) => one.step)).toEqual(steps.map((one) => one.step));
      }),
      settings(25),
    );
  });
});
