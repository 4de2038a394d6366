import type { Condition } from '../../domain/fact.ts';
import { seenFacts } from '../../domain/patient.ts';
import type { Patient } from '../../domain/patient.ts';
import { HOLDS } from '../../rules/condition.ts';
import { factsThatMatter } from './inspect.ts';
import type { Note } from './issues.ts';
import type { Bits } from './mending.ts';
import type { Model, Stage } from './model.ts';
import { endingsThatCanLeak } from './reads.ts';
import { patientOf } from './slots.ts';
import type { Codes } from './slots.ts';

/** Inspects what is told at an end, and says which pitfalls are mended there. */
export function inspectEnd(
  model: Model,
  stage: Stage,
  codes: Codes,
  bits: Bits,
  note: Note,
): bigint {
  const patient = patientOf(model.judge.book, model.slots, stage.view, [], codes);
  inspectEndings(model, stage, patient, note);
  return mendedIn(model, bits, patient);
}

function mendedIn({ judge }: Model, bits: Bits, patient: Patient): bigint {
  let mended = 0n;
  for (const [id, bit] of bits) {
    const condition = judge.book.pitfalls[id]?.mended as Condition;
    if (judge.reader.holds(condition, patient.facts)) mended |= bit;
  }
  return mended;
}

/** Of each ending the first text that holds is told; those behind it are not asked. */
function inspectEndings(model: Model, stage: Stage, patient: Patient, note: Note): void {
  const { reader } = model.judge;
  const seen = seenFacts(patient);
  const facts = factsThatMatter(model, stage, patient);
  for (const { texts } of endingsThatCanLeak(model.sight, model.kase)) {
    const told = texts.findIndex((text) => reader.test(text.when, seen) === HOLDS);
    const asked = told < 0 ? texts : texts.slice(0, told + 1);
    for (const words of model.leaks.ofTexts(asked, seen)) {
      note('unseenLeaks', { step: stage.id, facts, decision: null, words });
    }
  }
}
