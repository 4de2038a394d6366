import type * as v from 'valibot';
import type {
  Conflict,
  Convention,
  Figure,
  Flaw,
  Gap,
  Measure,
  Pitfall,
  Source,
  Statement,
} from '../../domain/guidance.ts';
import type { ById } from '../../domain/library.ts';
import type { Spot } from '../problem.ts';
import type {
  ConflictsFile,
  ConventionsFile,
  FlawsFile,
  GapsFile,
  MeasuresFile,
  PitfallsFile,
  SourceFile,
} from '../schema/guidance.ts';
import { defined, toCondition } from './condition.ts';
import { checkName, checkNames } from './names.ts';
import type { FactsById } from './condition.ts';

type Raw<S extends v.GenericSchema> = v.InferOutput<S>;
export type RawSource = Raw<typeof SourceFile>['source'];
export type RawStatement = Raw<typeof SourceFile>['statements'][string];
type RawOf<S extends v.GenericSchema<unknown, Record<string, unknown>>> = Raw<S>[string];

export const toSource = (raw: RawSource): Source => ({
  ...defined({ licence: raw.licence }),
  id: raw.id,
  title: raw.title,
  short: raw.short,
  kind: raw.kind,
  date: raw.date,
  year: raw.year,
  weight: raw.weight,
  review: raw.review,
  checked: raw.checked,
});

export function toStatement(
  id: string,
  source: string,
  raw: RawStatement,
  facts: FactsById,
  measures: ById<Measure>,
  spot: Spot,
): Statement {
  if (raw.label !== 'current' && raw.note === undefined && raw.outside === undefined) {
    spot.report(`is labelled "${raw.label}" without a word why; add a note`);
  }
  return {
    id,
    source,
    ...defined({ note: raw.note, outside: raw.outside, libraryOnly: raw.libraryOnly }),
    says: raw.says,
    section: raw.section,
    kind: raw.kind,
    strength: raw.strength,
    label: raw.label,
    figures: (raw.figures ?? []).map((one, i) => toFigure(one, measures, spot.to('figures', i))),
    applies: toCondition(raw.applies, facts, spot.to('applies')),
  };
}

export const toMeasure = (id: string, raw: RawOf<typeof MeasuresFile>): Measure => ({ id, ...raw });

type RawFigure = NonNullable<RawStatement['figures']>[number];

/** Per cent are worked out where a source prints so many of so many. */
function toFigure(raw: RawFigure, measures: ById<Measure>, spot: Spot): Figure {
  checkName(raw.counts, measures, 'measure', spot.to('counts'));
  const { counts, whom, patients, from, to, about = false, of } = raw;
  const rest = { counts, whom, about, of };
  if (patients !== undefined) {
    if (from !== undefined || to !== undefined)
      spot.report('says patients and per cent; leave the per cent, they are worked out');
    if (of === null || patients > of || of === 0)
      spot.to('of').report('has to be as many as the patients or more; write of how many they are');
    const percent = (100 * patients) / Math.max(1, of ?? 1);
    return { ...rest, patients, from: percent, to: percent };
  }
  if (to === undefined) spot.report('says no number; write patients or to');
  if (from !== undefined && to !== undefined && from > to)
    spot.to('from').report('is above to; turn them round');
  return { ...rest, patients: null, from: from ?? null, to: to ?? 0 };
}

export function toConflict(
  id: string,
  raw: RawOf<typeof ConflictsFile>,
  statements: ById<Statement>,
  spot: Spot,
): Conflict {
  raw.sides.forEach((side, i) =>
    checkNames(side.statements, statements, 'statement', spot.to('sides', i, 'statements')),
  );
  const { title, sides, resolution, scored } = raw;
  return { id, title, sides, resolution, scored, ...defined({ outside: raw.outside }) };
}

export const toGap = (id: string, raw: RawOf<typeof GapsFile>): Gap => ({ id, ...raw });

export function toConvention(
  id: string,
  raw: RawOf<typeof ConventionsFile>,
  gaps: ById<Gap>,
  conflicts: ById<Conflict>,
  spot: Spot,
): Convention {
  checkNames(raw.fills, { ...gaps, ...conflicts }, 'gap or conflict', spot.to('fills'));
  return { id, ...raw };
}

export function toFlaw(
  id: string,
  raw: RawOf<typeof FlawsFile>,
  statements: ById<Statement>,
  spot: Spot,
): Flaw {
  checkNames(raw.statements, statements, 'statement', spot.to('statements'));
  return { id, ...raw };
}

export function toPitfall(
  id: string,
  raw: RawOf<typeof PitfallsFile>,
  statements: ById<Statement>,
  facts: FactsById,
  spot: Spot,
): Pitfall {
  checkNames(raw.statements, statements, 'statement', spot.to('statements'));
  const { mended, harmIsOutside, ...rest } = raw;
  return {
    id,
    ...rest,
    harmIsOutside: harmIsOutside ?? false,
    ...(mended ? { mended: toCondition(mended, facts, spot.to('mended')) } : {}),
  };
}
