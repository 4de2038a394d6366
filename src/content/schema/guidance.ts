import * as v from 'valibot';
import { labels, measureParts, severities, statementKinds } from '../../domain/guidance.ts';
import { Condition, Finite, Id, Ids, Name, Number_, Text, strict } from './common.ts';

const Day = v.pipe(v.string(), v.isoDate('write the day as 2026-11-22'));

const Source = strict({
  id: Text,
  title: Text,
  short: v.pipe(v.string(), v.maxLength(30, 'say it in 30 characters')),
  kind: Text,
  date: Text,
  year: v.nullable(Finite),
  weight: Text,
  review: Text,
  licence: v.optional(Text),
  checked: Day,
});

const Percent = v.pipe(
  Finite,
  v.minValue(0, 'write a number from 0 to 100'),
  v.maxValue(100, 'write a number from 0 to 100'),
);
const Count = v.pipe(
  v.number(),
  v.integer('write a whole number'),
  v.minValue(0, 'write a whole number'),
);

/** A share of patients as printed: so many of so many, or in per cent. */
const Figure = strict({
  counts: Id,
  whom: Text,
  patients: v.optional(Count),
  from: v.optional(Percent),
  to: v.optional(Percent),
  about: v.optional(v.boolean()),
  of: v.nullable(Count),
});

const Statement = strict({
  says: Text,
  section: Text,
  kind: v.picklist(statementKinds),
  strength: Text,
  label: v.picklist(labels),
  note: v.optional(Text),
  outside: v.optional(Text),
  libraryOnly: v.optional(Text),
  figures: v.optional(v.array(Figure)),
  applies: Condition,
});

/** scenarios/guidance/<source>.yaml */
export const SourceFile = strict({ source: Source, statements: v.record(Id, Statement) });

/** scenarios/guidance/measures.yaml: what the figures count */
export const MeasuresFile = v.record(Name, strict({ title: Text, part: v.picklist(measureParts) }));

/** scenarios/guidance/conflicts.yaml */
export const ConflictsFile = v.record(
  Number_('K'),
  strict({
    title: Text,
    sides: v.pipe(
      v.array(strict({ says: Text, statements: Ids })),
      v.minLength(2, 'a conflict has at least two sides'),
    ),
    resolution: Text,
    scored: Text,
    outside: v.optional(Text),
  }),
);

/** scenarios/guidance/gaps.yaml */
export const GapsFile = v.record(Number_('G'), strict({ title: Text, says: Text, handling: Text }));

/** scenarios/guidance/conventions.yaml: the project rules */
export const ConventionsFile = v.record(
  Number_('PR'),
  strict({ title: Text, says: Text, why: Text, fills: Ids }),
);

/** scenarios/guidance/flaws.yaml */
export const FlawsFile = v.record(
  Number_('W'),
  strict({ title: Text, says: Text, statements: Ids }),
);

/** scenarios/pitfalls/<topic>.yaml */
export const PitfallsFile = v.record(
  Id,
  strict({
    number: Number_('P'),
    title: v.pipe(Text, v.maxLength(50, 'say it in 50 characters')),
    error: Text,
    tempts: Text,
    harm: Text,
    harmIsOutside: v.optional(v.boolean()),
    severity: v.picklist(severities),
    statements: v.pipe(Ids, v.minLength(1, 'cite at least one statement')),
    mended: v.optional(Condition),
  }),
);
