import type { Linter } from './linter.ts';
import { stepsOf } from './steps.ts';

/** Acts are offered, tables asked, reasons offered, measures counted: whatever is written is used by some case. */
export const nothingIsUnused: Linter = (library, report) => {
  const steps = stepsOf(library).map(({ step }) => step);
  const offered = new Set(steps.flatMap((step) => step.options.map((option) => option.act)));
  const asked = new Set(steps.flatMap((step) => step.asks));
  const overridden = new Set([...asked].map((id) => library.tables[id]?.overrides));
  const reasons = new Set(steps.flatMap((step) => step.reasons));
  for (const id of Object.keys(library.acts)) {
    if (!offered.has(id)) report('acts', id, [], 'no case offers this act; offer it or remove it');
  }
  for (const id of Object.keys(library.tables)) {
    if (!asked.has(id) && !overridden.has(id))
      report('rules', id, [], 'no step asks this table; ask it or remove it');
  }
  const counted = new Set(
    Object.values(library.statements).flatMap(({ figures }) => figures.map(({ counts }) => counts)),
  );
  for (const id of Object.keys(library.measures)) {
    if (!counted.has(id))
      report('measures', id, [], 'no figure counts this; count it or remove it');
  }
  for (const id of Object.keys(library.reasons)) {
    if (!reasons.has(id))
      report('reasons', id, [], 'no step offers this reason; offer it or remove it');
  }
};
