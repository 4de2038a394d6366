import type * as v from 'valibot';
import type { Case } from '../../domain/case.ts';
import type { Source, Statement } from '../../domain/guidance.ts';
import type { ById, Library } from '../../domain/library.ts';
import type { FileKind, fileKinds } from '../files.ts';
import type { ParsedFile } from '../parse.ts';
import type { Spot } from '../problem.ts';
import type { Quiz } from '../../domain/quiz.ts';
import { toCase } from './cases.ts';
import { linkFacts } from './facts.ts';
import {
  toConflict,
  toConvention,
  toFlaw,
  toGap,
  toMeasure,
  toPitfall,
  toSource,
  toStatement,
} from './guidance.ts';
import { checkName } from './names.ts';
import { toQuiz } from './quizzes.ts';
import { toAct, toTable } from './tables.ts';
import type { Named } from './tables.ts';

type RawOfKind<K extends FileKind> = v.InferOutput<
  Extract<(typeof fileKinds)[number], { kind: K }>['schema']
>;

type EntryOf<K extends FileKind> = RawOfKind<K>[keyof RawOfKind<K>];

/** Joins all parsed files into one library. Every name is followed; each that leads nowhere is reported. */
export function linkLibrary(files: readonly ParsedFile[]): Library {
  const of = <K extends FileKind>(kind: K) =>
    files
      .filter((file) => file.kind === kind)
      .map(({ raw, spot }) => ({ raw: raw as RawOfKind<K>, spot }));

  /** The entries of all files of one kind, by id; an id used twice is reported. */
  function entries<K extends FileKind>(kind: K): Map<string, { raw: EntryOf<K>; spot: Spot }> {
    const all = new Map<string, { raw: EntryOf<K>; spot: Spot }>();
    for (const { raw, spot } of of(kind)) {
      for (const [id, entry] of Object.entries(raw as Record<string, EntryOf<K>>)) {
        if (all.has(id)) spot.to(id).report('another file defines this id; keep one of them');
        all.set(id, { raw: entry, spot: spot.to(id) });
      }
    }
    return all;
  }
  const each = <T, U>(
    all: ReadonlyMap<string, { raw: T; spot: Spot }>,
    make: (id: string, raw: T, spot: Spot) => U,
  ): ById<U> =>
    Object.fromEntries([...all].map(([id, { raw, spot }]) => [id, make(id, raw, spot)]));

  const rawFacts = entries('facts');
  const facts = linkFacts(rawFacts);
  const measures = each(entries('measures'), toMeasure);
  const sources: Record<string, Source> = {};
  const statements: Record<string, Statement> = {};
  for (const { raw, spot } of of('source')) {
    if (Object.hasOwn(sources, raw.source.id)) {
      spot.to('source', 'id').report('another file is this source; give it an id of its own');
    }
    sources[raw.source.id] = toSource(raw.source);
    for (const [id, statement] of Object.entries(raw.statements)) {
      const at = spot.to('statements', id);
      if (Object.hasOwn(statements, id))
        at.report('another source has a statement of this id; give it its own');
      statements[id] = toStatement(id, raw.source.id, statement, facts, measures, at);
    }
  }
  const gaps = each(entries('gaps'), toGap);
  const conflicts = each(entries('conflicts'), (id, raw, spot) =>
    toConflict(id, raw, statements, spot),
  );
  const conventions = each(entries('conventions'), (id, raw, spot) =>
    toConvention(id, raw, gaps, conflicts, spot),
  );
  for (const [, { raw, spot }] of rawFacts) {
    if (raw.convention === undefined) continue;
    checkName(raw.convention, conventions, 'convention', spot.to('convention'));
  }
  const flaws = each(entries('flaws'), (id, raw, spot) => toFlaw(id, raw, statements, spot));
  const pitfalls = each(entries('pitfalls'), (id, raw, spot) =>
    toPitfall(id, raw, statements, facts, spot),
  );
  const reasons = each(entries('reasons'), (_, raw) => raw);
  const acts = each(entries('acts'), (id, raw, spot) => toAct(id, raw, facts, spot));
  const rawTables = entries('rules');
  const named: Named = {
    facts,
    statements,
    conflicts,
    conventions,
    gaps,
    pitfalls,
    reasons,
    acts,
    tables: namesOf([...rawTables.keys()]),
  };
  const tables = each(rawTables, (id, raw, spot) => toTable(id, raw, named, spot));
  const cases: Record<string, Case> = {};
  const inPlace = of('case').sort((a, b) => placeOf(a) - placeOf(b));
  for (const { raw, spot } of inPlace) {
    if (Object.hasOwn(cases, raw.id)) {
      spot.to('id').report('another file is this case; give it an id of its own');
    }
    cases[raw.id] = toCase(raw, named, spot);
  }
  const [content] = of('content');
  const version = content?.raw.version ?? '0.0';
  const quizzes: Record<string, Quiz> = {};
  const quizFiles = of('quiz').sort((a, b) => placeOf(a) - placeOf(b));
  const known = { facts, cases, version, quizzes: namesOf(quizFiles.map(({ raw }) => raw.id)) };
  for (const { raw, spot } of quizFiles) {
    if (Object.hasOwn(quizzes, raw.id)) {
      spot.to('id').report('another file is this quiz; give it an id of its own');
    }
    quizzes[raw.id] = toQuiz(raw, known, spot);
  }
  return {
    version,
    tombstones: content?.raw.tombstones ?? {},
    facts,
    acts,
    tables,
    pitfalls,
    reasons,
    sources,
    statements,
    measures,
    conflicts,
    gaps,
    conventions,
    flaws,
    cases,
    quizzes,
  };
}

const placeOf = ({ raw }: { readonly raw: { readonly place?: number | undefined } }): number =>
  raw.place ?? Infinity;

/** Names that something has, before what has them is there. */
const namesOf = (names: readonly string[]): ById<true> =>
  Object.fromEntries(names.map((name) => [name, true]));
