import { describe, expect, it } from 'vitest';
import { begin, extend, goTo, isFrame, replay, route, take } from '../../src/course/replay.ts';
import type { Course, Frame } from '../../src/course/replay.ts';
import type { Decision } from '../../src/domain/decision.ts';
import {
  because,
  decided,
  fullCredit,
  inActs,
  inCase,
  needle,
  taken,
  tinyCourse,
} from '../support/tiny-course.ts';

const course = tinyCourse();
const { judge, scope, kase } = course;

const steps = (played: Course) => played.frames.map((frame) => frame.step.id);
const replayed = (decisions: readonly Decision[]) =>
  replay(judge, scope, course.entry(), decisions);

describe('the route from a step', () => {
  it('is the first that holds of the truth, what nobody has seen included', () => {
    expect(route(judge, course.step('first'), course.patient())).toBe('late-image');
    expect(route(judge, course.step('first'), course.patient({}, ['lump.imaged']))).toBe(
      'late-image',
    );
    expect(route(judge, course.step('first'), course.patient({ 'lump.imaged': true }))).toBe(
      'tissue',
    );
  });

  it('leads to the end from the last step, and where none holds', () => {
    expect(route(judge, course.step('report'), course.patient())).toBe('end');
    expect(route(judge, { ...course.step('first'), next: [] }, course.patient())).toBe('end');
  });
});

describe('going to a step', () => {
  it('brings what happens on arriving there, and tells it', () => {
    const told = tinyCourse(inCase('reveal: [margin]', 'reveal: [margin], tells: It has come.'));
    const place = goTo(
      told.judge,
      told.scope,
      'report',
      told.patient({ 'course.week': 5 }, ['margin']),
    );
    expect(place).toMatchObject({
      step: { id: 'report' },
      patient: { facts: { 'course.week': 8 }, unseen: new Set() },
      told: [{ act: null, text: 'It has come.' }],
    });
  });

  it('leads nowhere at the end, and nothing happens there', () => {
    const patient = course.patient();
    expect(goTo(judge, scope, 'end', patient)).toEqual({ step: undefined, patient, told: [] });
  });

  it('leads nowhere outside the chapter that is played, and nothing happens there', () => {
    const patient = course.patient({ 'course.week': 5 });
    const played = { kase, chapter: 'before' };
    expect(goTo(judge, played, 'report', patient)).toEqual({ step: undefined, patient, told: [] });
    expect(goTo(judge, played, 'tissue', patient).step?.id).toBe('tissue');
  });
});

describe('a decision taken', () => {
  it('is judged on the patient before it, changes the patient, and leads on', () => {
    const place = course.entry();
    const frame = taken(course, place, decided('first', 'image'));
    expect(frame.before).toBe(place.patient);
    expect(frame.judged).toMatchObject({ credit: 1, findings: [{ act: 'image' }] });
    expect(frame.told).toEqual([{ act: 'image', text: 'It measures {lump.sizeCm}.' }]);
    expect(frame.after.facts).toMatchObject({ 'lump.imaged': true, 'course.week': 1 });
    expect(frame.next).toMatchObject({ step: { id: 'tissue' }, patient: frame.after, told: [] });
  });

  it('in an order runs act by act', () => {
    const frame = taken(
      course,
      goTo(judge, scope, 'operation', course.patient()),
      decided('operation', 'draw-the-line', 'clamp', 'operate'),
    );
    expect(frame.after.facts).toMatchObject({
      margin: 'clear',
      'operation.week': 0,
      'course.week': 2,
    });
  });

  it('keeps apart what was decided and what happened on arriving at the next step', () => {
    const frame = taken(
      course,
      goTo(judge, scope, 'operation', course.patient()),
      decided('operation', 'draw-the-line', 'clamp', 'operate'),
    );
    expect(frame.after.facts['course.week']).toBe(2);
    expect(frame.next.patient.facts['course.week']).toBe(5);
  });

  it('is not taken, for every reason there is, where it cannot be committed', () => {
    const refused = take(judge, scope, course.step('first'), course.patient(), decided('first'));
    expect(isFrame(refused)).toBe(false);
    expect(refused).toEqual([{ is: 'cannot', step: 'first', because: 'nothing is chosen' }]);
  });

  it('is not taken where its acts set one fact to two values', () => {
    const clashing = tinyCourse(
      inActs(
        'chest-film: { label: Chest film, past: Chest film, burden: 2 }',
        'chest-film: { label: F, past: F, burden: 2, consequences: { x: [{ set: { tract: soiled } }] } }',
      ),
      inActs(
        'consequences: { tract: [{ set: { tract.taken: true } }] }',
        'consequences: { tract: [{ set: { tract: clean } }] }',
      ),
    );
    expect(
      take(
        clashing.judge,
        clashing.scope,
        clashing.step('plan'),
        clashing.patient(),
        decided('plan', 'take-tract', 'chest-film'),
      ),
    ).toEqual([{ is: 'two values', fact: 'tract' }]);
  });
});

describe('a log of decisions', () => {
  it('replays to the course that it was written in', () => {
    const played = replayed(fullCredit);
    expect(steps(played)).toEqual(['first', 'tissue', 'plan', 'operation', 'report']);
    expect(played.place.step).toBeUndefined();
    expect(played).toMatchObject({ notReplayed: [], because: [] });
  });

  it('is a chain: each decision is taken where the one before it led', () => {
    const { frames, entry, place } = replayed(fullCredit);
    const reached = [entry, ...frames.map((frame) => frame.next)];
    frames.forEach((frame, i) => expect(frame.before).toBe(reached[i]?.patient));
    expect(place).toBe(reached.at(-1));
  });

  it('of nothing is the course before the first decision', () => {
    const entry = course.entry();
    expect(replay(judge, scope, entry, [])).toEqual(begin(scope, entry));
    expect(begin(scope, entry)).toEqual({
      scope,
      entry,
      frames: [],
      place: entry,
      notReplayed: [],
      because: [],
    });
  });

  it('stops at the first decision that does not fit, says why, and keeps it and all the rest', () => {
    const [first, tissue, ...rest] = fullCredit as [Decision, Decision];
    const wrong = because('quick', decided('tissue', needle(99)));
    const played = replayed([first, wrong, tissue, ...rest]);
    expect(steps(played)).toEqual(['first']);
    expect(played.place.step?.id).toBe('tissue');
    expect(played.notReplayed).toEqual([wrong, tissue, ...rest]);
    expect(played.because).toMatchObject([
      { is: 'out of domain', fact: 'needle.offsetMm', value: 99 },
    ]);
  });

  it.each([
    ['a step that is not reached', decided('plan', 'chest-ct')],
    ['a step that no longer exists', decided('gone', 'chest-ct')],
    ['an act that is no longer offered', because('quick', decided('tissue', 'chest-ct'))],
    ['an act that no longer exists', because('quick', decided('tissue', 'gone'))],
    [
      'a parameter that no longer exists',
      because('quick', decided('tissue', { act: 'cut-open', with: { gone: 1 } })),
    ],
    ['a reason that is no longer offered', because('gone', decided('tissue', 'cut-open'))],
  ])('stops at %s', (_, decision) => {
    const played = replayed([fullCredit[0] as Decision, decision]);
    expect(played.notReplayed).toEqual([decision]);
    expect(played.because.length).toBeGreaterThan(0);
  });

  it('stops where the case has ended', () => {
    const played = replayed([...fullCredit, decided('report', 'reoperate')]);
    expect(played.frames).toHaveLength(5);
    expect(played.because).toEqual([
      { is: 'cannot', step: 'report', because: 'the case has ended' },
    ]);
  });

  it('is replayed decision by decision as it is at once', () => {
    let played = begin(scope, course.entry());
    const extra = [...fullCredit, decided('report', 'reoperate'), decided('first', 'image')];
    for (const decision of extra) played = extend(judge, played, decision);
    expect(played).toEqual(replayed(extra));
  });

  it('of a chapter alone ends where the course leaves it', () => {
    const alone = { kase, chapter: 'before' };
    const played = replay(judge, alone, course.entry(), fullCredit);
    expect(steps(played)).toEqual(['first', 'tissue']);
    expect(played.place.step).toBeUndefined();
    expect(played.notReplayed).toHaveLength(3);
  });

  it('meets a detour only after the error that leads there', () => {
    const [, ...rest] = fullCredit;
    const waited = [decided('first', 'wait'), decided('late-image', 'image'), ...rest];
    expect(steps(replayed(waited))).toEqual([
      'first',
      'late-image',
      'tissue',
      'plan',
      'operation',
      'report',
    ]);
  });
});

it('a frame is told from problems', () => {
  const frame: Frame = taken(course, course.entry(), decided('first', 'image'));
  expect(isFrame(frame)).toBe(true);
  expect(isFrame([])).toBe(false);
});
