import type { Act, ConsequenceTable } from '../../domain/act.ts';
import type { FactId } from '../../domain/fact.ts';
import type { Library } from '../../domain/library.ts';
import type { Linter, LintedKind, Report } from './linter.ts';
import { conditionsOf } from '../../course/cells.ts';
import { WEEK } from '../../course/evolve.ts';
import { placeholders } from '../../course/text.ts';
import { comparisonsOf, sourcesOf } from '../../rules/condition.ts';
import { picturedFacts } from './pictured-facts.ts';
import { stepsOf } from './steps.ts';
import { textsOf } from './texts.ts';

/** At most this share of the consequences may be there for the story alone. */
const STORY_SHARE = 0.25;

/** Whatever a consequence changes must be read later by a rule, a route, a text or a picture, or be marked `story`. */
export const consequencesAreRead: Linter = (library, report) => {
  const read = readFacts(library);
  let rows = 0;
  let stories = 0;
  const check = (
    kind: LintedKind,
    id: string,
    path: readonly (string | number)[],
    tables: readonly ConsequenceTable[],
  ): void => {
    for (const table of tables) {
      table.rows.forEach((row, r) => {
        rows += 1;
        if (row.story) stories += 1;
        const changed = [
          ...Object.keys(row.set),
          ...Object.keys(row.raise),
          ...Object.keys(row.add),
          ...row.reveal,
        ];
        const isRead = changed.some((fact) => read.has(fact));
        if (!row.story && !isRead)
          report(
            kind,
            id,
            [...path, table.name, r],
            'nothing later reads what this changes; mark it story: true, or let something read it',
          );
        if (
          row.story &&
          isRead &&
          !row.reveal.some((fact) => read.has(fact)) &&
          !changed.includes(WEEK)
        ) {
          report(
            kind,
            id,
            [...path, table.name, r],
            'is read later, so it is no mere story; remove story: true',
          );
        }
      });
    }
  };
  for (const act of Object.values(library.acts))
    check('acts', act.id, ['consequences'], act.consequences);
  for (const { kase, step, path } of stepsOf(library))
    check('case', kase.id, [...path, 'arrives'], step.arrives);
  reportShare(library, report, stories, rows);
};

function reportShare(library: Library, report: Report, stories: number, rows: number): void {
  if (stories <= rows * STORY_SHARE) return;
  const first = Object.values(library.acts)[0] as Act;
  report(
    'acts',
    first.id,
    [],
    `${stories} of ${rows} consequences are mere story; let more of them matter`,
  );
}

/** Every fact that a rule, a route, a text, a reveal or a picture reads, directly or through a derived fact. */
function readFacts(library: Library): ReadonlySet<FactId> {
  const texts = textsOf(library)
    .filter(({ kind, purpose }) => kind === 'case' && purpose !== 'consequence')
    .map(({ text }) => text);
  const conditions = [
    ...conditionsOf(library),
    ...Object.values(library.cases).flatMap((kase) => conditionsOf(library, kase)),
  ];
  const found = new Set<FactId>([WEEK]);
  const add = (id: FactId): void => {
    if (found.has(id)) return;
    found.add(id);
    sourcesOf(library.facts[id]).forEach(add);
  };
  [
    ...conditions.flatMap(comparisonsOf).map((comparison) => comparison.fact),
    ...texts.flatMap(placeholders),
    ...Object.values(picturedFacts).flat(),
  ].forEach(add);
  return found;
}
