import { END } from '../domain/case.ts';
import type { Step } from '../domain/case.ts';
import { always } from '../domain/fact.ts';
import type { Library } from '../domain/library.ts';
import type { Act } from '../domain/act.ts';
import type { Mark, Row } from '../domain/table.ts';
import type { WalkReport } from '../course/walk.ts';
import { actsOf, firstStep, never, withMarks, withStep, withTables } from './graft.ts';
import type { Ground, Plant, Soil } from './graft.ts';

/** No row speaks of the first act. */
export const unjudgedAct: Plant = (soil) => {
  const [first] = actsOf(firstStep(soil.kase));
  return withMarksOf(soil, (mark, act) => (act === first ? undefined : mark));
};

/** A row that patients meet cites nothing. */
export const uncitedRow: Plant = (soil) => withCitations(soil, []);

/** A row that patients meet cites a statement that does not exist. */
export const lostStatement: Plant = (soil) => withCitations(soil, ['planted.statement']);

function withCitations(soil: Soil, statements: readonly string[]): Ground {
  const [first] = actsOf(firstStep(soil.kase));
  return withMarksOf(soil, (mark, act) => (act === first ? { ...mark, statements } : mark));
}

/** At the first visit nothing earns full credit. */
export const imperfectBest: Plant = (soil) =>
  withFirstMarks(soil, (mark) =>
    mark.verdict === 'harmful' ? mark : { ...mark, verdict: 'suboptimal' },
  );

/** At the first visit everything commits the same pitfall. */
export const inescapablePitfall: Plant = (soil) => {
  const pitfalls = Object.keys(soil.library.pitfalls).slice(0, 1);
  return withFirstMarks(soil, (mark) => ({ ...mark, verdict: 'harmful', pitfalls }));
};

/** At the first visit everything may be chosen, and everything is right. */
export const everythingPays: Plant = (soil) => {
  const { library, kase } = withFirstMarks(soil, (mark) => ({ ...mark, verdict: 'correct' }));
  const all = (step: Step): Step => ({
    ...step,
    kind: 'several',
    options: step.options.map((option) => ({ ...option, alone: false })),
  });
  return { library, kase: withStep(kase, firstStep(kase), all) };
};

/** The case is over after one decision, and every decision is right. */
export const everythingRight: Plant = (soil) => {
  const { library, kase } = withMarksOf(soil, (mark) => ({ ...mark, verdict: 'correct' }));
  const over = (step: Step): Step => ({ ...step, kind: 'one', next: [{ when: always, to: END }] });
  return { library, kase: withStep(kase, firstStep(kase), over) };
};

/** A pitfall says that it can be mended, and nothing mends it. */
export const unmendablePitfall: Plant = ({ library, kase, report }) => {
  const id = mendedPitfall(library, report);
  const pitfall = id === undefined ? undefined : library.pitfalls[id];
  if (!pitfall) return undefined;
  const pitfalls = { ...library.pitfalls, [pitfall.id]: { ...pitfall, mended: never } };
  return { library: { ...library, pitfalls }, kase };
};

/** A pitfall that is committed, and mended by some course. */
export const mendedPitfall = (library: Library, report: WalkReport): string | undefined =>
  report.pitfallsReachable.find(
    (id) => library.pitfalls[id]?.mended && !report.unmendable.includes(id),
  );

/** A row that nothing can reach names a pitfall. */
export const unreachablePitfall: Plant = (soil) => {
  const [act] = actsOf(firstStep(soil.kase));
  const any = Object.values(soil.library.pitfalls)[0];
  if (act === undefined || !any) return undefined;
  const pitfall = { ...any, id: 'planted-pitfall' };
  const planted = withTables(soil, (table) => {
    const first = table.rows.find((row) => row.marks[act]);
    const mark = first?.marks[act];
    if (!first || !mark) return table;
    const harmful: Mark = { ...mark, verdict: 'harmful', pitfalls: [pitfall.id] };
    const last: Row = { ...first, id: 'planted-row', when: always, marks: { [act]: harmful } };
    return { ...table, rows: [...table.rows, last] };
  });
  const pitfalls = { ...planted.library.pitfalls, [pitfall.id]: pitfall };
  return { ...planted, library: { ...planted.library, pitfalls } };
};

/** One act sets one fact to two values. */
export const twoValues: Plant = ({ library, kase }) => {
  const fact = Object.values(library.facts).find(
    ({ kind, domain }) => kind === 'course' && domain.type === 'boolean',
  );
  const id = actsOf(firstStep(kase))[0];
  const act = id === undefined ? undefined : library.acts[id];
  if (!fact || !act) return undefined;
  const table = (value: boolean) => ({
    name: `planted-${value}`,
    rows: [
      { when: always, set: { [fact.id]: value }, raise: {}, add: {}, reveal: [], story: true },
    ],
  });
  const planted: Act = { ...act, consequences: [...act.consequences, table(true), table(false)] };
  return { library: { ...library, acts: { ...library.acts, [act.id]: planted } }, kase };
};

/** The content with the marks of the acts of the first visit changed, wherever they are judged. */
function withFirstMarks(soil: Soil, change: (mark: Mark) => Mark): Ground {
  const acts = actsOf(firstStep(soil.kase));
  return withMarksOf(soil, (mark, act) => (acts.includes(act) ? change(mark) : mark));
}

/** The content with every mark changed, or without those that come back undefined. */
function withMarksOf(soil: Soil, change: (mark: Mark, act: string) => Mark | undefined): Ground {
  return withTables(soil, (table) => ({
    ...table,
    rows: table.rows.map((row) => withMarks(row, change)),
  }));
}
