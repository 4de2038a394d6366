import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { contextOf, courseSoFar } from '../../machines/case-machine.ts';
import type { CaseEvent } from '../../machines/case-machine.ts';
import { compileCase } from '../../machines/compile-case.ts';
import { begin, replay } from '../../src/course/replay.ts';
import type { Mode } from '../../src/domain/attempt.ts';
import type { Decision } from '../../src/domain/decision.ts';
import {
  because,
  decided,
  fullCredit,
  inActs,
  needle,
  tinyCourse,
} from '../support/tiny-course.ts';

const course = tinyCourse();
const { judge, scope } = course;
const [image, along] = fullCredit as [Decision, Decision];
const wait = decided('first', 'wait');

const commit = (decision: Decision): CaseEvent => ({ type: 'decision.commit', decision });
const goOn: CaseEvent = { type: 'step.continue' };
const withdraw: CaseEvent = { type: 'decision.withdraw' };

/** The case after these events. */
function after(mode: Mode, ...events: readonly CaseEvent[]) {
  const entry = course.entry();
  const actor = createActor(compileCase(scope, entry), { input: { judge, scope, entry, mode } });
  actor.start();
  events.forEach((event) => actor.send(event));
  return actor.getSnapshot();
}
const deciding = (step: string) => ({ [course.step(step).chapter]: { [step]: 'deciding' } });
const seeing = (step: string) => ({ [course.step(step).chapter]: { [step]: 'seeingConsequence' } });

describe('a case being played', () => {
  it('begins with deciding', () => {
    const { value, context } = after('learn');
    expect(value).toEqual(deciding('first'));
    expect(context.course).toEqual(begin(scope, course.entry()));
    expect(context.committed).toBeNull();
  });

  it('goes from a commit to its consequence, and stays at the step until that was seen', () => {
    const { value, context } = after('learn', commit(image));
    expect(value).toEqual(seeing('first'));
    expect(context.committed?.decision).toBe(image);
    expect(context.course.frames).toEqual([]);
    expect(context.course.place.step?.id).toBe('first');
  });

  it('goes on from a consequence to the next step', () => {
    const { value, context } = after('learn', commit(image), goOn);
    expect(value).toEqual(deciding('tissue'));
    expect(context.course).toEqual(replay(judge, scope, course.entry(), [image]));
    expect(context.committed).toBeNull();
  });

  it('takes the detour that an error leads to', () => {
    expect(after('learn', commit(wait), goOn).value).toEqual(deciding('late-image'));
  });

  it('goes from chapter to chapter, and ends after the last step', () => {
    const events = fullCredit.flatMap((decision) => [commit(decision), goOn]);
    expect(after('learn', ...events.slice(0, 4)).value).toEqual(deciding('plan'));
    const { status, value, context } = after('learn', ...events);
    expect([status, value]).toEqual(['done', 'end']);
    expect(context.course).toEqual(replay(judge, scope, course.entry(), fullCredit));
  });
});

describe('an event out of its turn changes nothing', () => {
  const same = (mode: Mode, events: readonly CaseEvent[], more: CaseEvent) => {
    const { value, context } = after(mode, ...events, more);
    const before = after(mode, ...events);
    expect(value).toEqual(before.value);
    expect(context).toEqual(before.context);
  };

  it.each([
    ['for another step', decided('plan', 'chest-ct')],
    ['of nothing', decided('first')],
    ['of two acts where one is asked for', decided('first', 'image', 'wait')],
    ['of an act that is not offered', decided('first', 'needle')],
  ])('a decision %s', (_, decision) => same('learn', [], commit(decision)));

  it.each([
    ['with a parameter out of its domain', because('quick', decided('tissue', needle(99)))],
    ['without the reason that is asked for', decided('tissue', needle())],
  ])('a decision %s', (_, decision) => same('exam', [commit(image), goOn], commit(decision)));

  it('a second commit while the consequence is seen', () =>
    same('exam', [commit(wait)], commit(image)));

  it('going on before a decision', () => same('learn', [], goOn));

  it('a withdrawal before a decision', () => same('exam', [], withdraw));

  it('a withdrawal in learn mode', () => same('learn', [commit(wait)], withdraw));

  it('a withdrawal after going on', () => same('exam', [commit(image), goOn], withdraw));

  it('a decision whose acts set one fact to two values', () => {
    const clashing = tinyCourse(
      inActs(
        'take-tract:\n  label: Take the tract\n  past: Tract taken\n  burden: 3\n  consequences: { tract: [{ set: { tract.taken: true } }] }',
        'take-tract:\n  label: Take the tract\n  past: Tract taken\n  burden: 3\n  consequences: { tract: [{ set: { tract: clean } }] }',
      ),
      inActs(
        'past: Chest CT, burden: 2',
        'past: Chest CT, burden: 2, consequences: { x: [{ set: { tract: soiled } }] }',
      ),
    );
    const entry = replay(clashing.judge, clashing.scope, clashing.entry(), [image, along]).place;
    const actor = createActor(compileCase(clashing.scope, entry), {
      input: { judge: clashing.judge, scope: clashing.scope, entry, mode: 'learn' },
    });
    actor.start();
    actor.send(commit(decided('plan', 'take-tract', 'chest-ct')));
    expect(actor.getSnapshot().value).toEqual(deciding('plan'));
    expect(actor.getSnapshot().context.committed).toBeNull();
  });
});

describe('a withdrawal in exam mode', () => {
  it('takes back the decision that rests, as if it had not been made', () => {
    const { value, context } = after('exam', commit(wait), withdraw);
    const untouched = after('exam');
    expect(value).toEqual(untouched.value);
    expect(context).toEqual(untouched.context);
  });

  it('leaves the step open for another decision', () => {
    const { value, context } = after('exam', commit(wait), withdraw, commit(image), goOn);
    expect(value).toEqual(deciding('tissue'));
    expect(context.course).toEqual(replay(judge, scope, course.entry(), [image]));
  });
});

describe('the course so far', () => {
  const context = contextOf({ judge, scope, entry: course.entry(), mode: 'learn' });

  it('is what was continued from, while nothing is committed', () => {
    expect(courseSoFar(context)).toBe(context.course);
  });

  it('holds the decision whose consequence is seen', () => {
    const seen = after('learn', commit(image)).context;
    expect(courseSoFar(seen)).toEqual(replay(judge, scope, course.entry(), [image]));
  });
});
