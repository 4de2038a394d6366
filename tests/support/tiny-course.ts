import { cellsOf } from '../../src/course/cells.ts';
import type { Cells } from '../../src/course/cells.ts';
import { entry, untouched } from '../../src/course/entry.ts';
import { stepOf } from '../../src/course/offer.ts';
import { isFrame, take } from '../../src/course/replay.ts';
import type { Frame, Place, Scope } from '../../src/course/replay.ts';
import type { Step } from '../../src/domain/case.ts';
import type { ActDone, Decision } from '../../src/domain/decision.ts';
import type { Facts, Patient } from '../../src/domain/patient.ts';
import { tiny } from './tiny-library.ts';
import type { Edit, Tiny } from './tiny-library.ts';

/** The tiny case with what playing it needs. */
export interface TinyCourse extends Tiny {
  readonly cells: Cells;
  readonly scope: Scope;
  readonly step: (id: string) => Step;
  /** The first patient, some facts different, and all of them seen but those in `unseen`. */
  readonly patient: (different?: Facts, unseen?: readonly string[]) => Patient;
  /** Where the first patient, some given facts different, begins. */
  readonly entry: (different?: Facts) => Place;
}

const courses = new Map<string, TinyCourse>();

/** Built once for each set of edits: it is frozen. */
export function tinyCourse(...edits: readonly Edit[]): TinyCourse {
  const key = JSON.stringify(edits);
  const course = courses.get(key) ?? build(edits);
  courses.set(key, course);
  return course;
}

function build(edits: readonly Edit[]): TinyCourse {
  const made = tiny(...edits);
  const { judge, kase, library } = made;
  return {
    ...made,
    cells: cellsOf(library, kase),
    scope: { kase, chapter: null },
    step: (id) => stepOf(kase, id),
    patient: (different = {}, unseen = []) => ({
      facts: { ...untouched(judge, kase, kase.base).facts, ...different },
      unseen: new Set(unseen),
    }),
    entry: (different = {}) => entry(judge, kase, { ...kase.base, ...different }),
  };
}

/** The case and one word of it different. */
export const inCase = (from: string, to: string): Edit => ({ file: 'cases/tiny.yaml', from, to });
export const inActs = (from: string, to: string): Edit => ({ file: 'acts/all.yaml', from, to });
export const inRules = (from: string, to: string): Edit => ({ file: 'rules/all.yaml', from, to });
export const inFacts = (from: string, to: string): Edit => ({ file: 'facts/all.yaml', from, to });

/** A decision of acts; those without parameters by their names. */
export function decided(step: string, ...acts: readonly (string | ActDone)[]): Decision {
  return {
    step,
    acts: acts.map((act) => (typeof act === 'string' ? { act, with: {} } : act)),
    certainty: 'guess',
    reason: null,
  };
}

/** The same decision with a reason. */
export const because = (reason: string | null, decision: Decision): Decision => ({
  ...decision,
  reason,
});

/** A needle set so. */
export const needle = (offsetMm = 0, side = 'along'): ActDone => ({
  act: 'needle',
  with: { 'needle.side': side, 'needle.offsetMm': offsetMm },
});

/** Takes a decision that can be taken; throws otherwise. */
export function taken(
  { judge, scope }: Pick<TinyCourse, 'judge' | 'scope'>,
  { step, patient }: Place,
  decision: Decision,
): Frame {
  const frame = step && take(judge, scope, step, patient, decision);
  if (!frame || !isFrame(frame)) throw new Error(`not taken: ${JSON.stringify(frame)}`);
  return frame;
}

/** Decisions that earn full credit with the first patient, from the first step to the last. */
export const fullCredit: readonly Decision[] = [
  decided('first', 'image'),
  because('quick', decided('tissue', needle())),
  decided('plan', 'chest-ct'),
  decided('operation', 'draw-the-line', 'clamp', 'operate'),
  decided('report', 'leave-it'),
];
