import { END } from '../domain/case.ts';
import type { Case, Step } from '../domain/case.ts';
import { always } from '../domain/fact.ts';
import type { Condition } from '../domain/fact.ts';
import type { Library } from '../domain/library.ts';
import type { Act } from '../domain/act.ts';
import type { Mark, Row } from '../domain/table.ts';
import type { WalkReport } from '../course/walk.ts';
import { withMarks, withStep, withTables } from './graft.ts';
import type { Ground } from './graft.ts';

/** Content in which a defect may be planted, and what a walk said of it before. */
export interface Soil extends Ground {
  readonly report: WalkReport;
}

/** A copy with the defect; undefined where there is nothing to plant it in. */
export type Plant = (soil: Soil) => Ground | undefined;

const never: Condition = { op: 'any', of: [] };

/** The first visit offers nothing. */
export const deadEnd: Plant = ({ library, kase }) => ({
  library,
  kase: withStep(kase, firstStep(kase), (step) => ({
    ...step,
    options: step.options.map((option) => ({ ...option, when: never })),
  })),
});

/** No row speaks of the first act. */
export const unjudgedAct: Plant = (soil) => {
  const [act] = actsOf(firstStep(soil.kase));
  return withTables(soil, (table) => ({
    ...table,
    rows: table.rows.map((row) => withMarks(row, (mark, id) => (id === act ? undefined : mark))),
  }));
};

/** A row that patients meet cites nothing. */
export const uncitedRow: Plant = (soil) => withCitations(soil, []);

/** A row that patients meet cites a statement that does not exist. */
export const lostStatement: Plant = (soil) => withCitations(soil, ['planted.statement']);

/** A step stands in the case, and no route leads to it. */
export const unreachableStep: Plant = ({ library, kase }) => {
  const step = { ...firstStep(kase), id: 'planted-step', detour: true };
  return { library, kase: { ...kase, steps: { ...kase.steps, [step.id]: step } } };
};

/** At the first visit nothing earns full credit. */
export const imperfectBest: Plant = (soil) => {
  const acts = actsOf(firstStep(soil.kase));
  return withTables(soil, (table) => ({
    ...table,
    rows: table.rows.map((row) =>
      withMarks(row, (mark, act) =>
        acts.includes(act) && mark.verdict !== 'harmful'
          ? { ...mark, verdict: 'suboptimal' }
          : mark,
      ),
    ),
  }));
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

/** The first visit names a fact that nobody has seen. */
export const leak: Plant = ({ library, kase }) => {
  const hidden = Object.keys(kase.variation).find((id) => !kase.known.includes(id));
  if (hidden === undefined) return undefined;
  const text = { when: always, text: `Already it is {${hidden}}.` };
  const tells = (step: Step): Step => ({ ...step, tells: [...step.tells, text] });
  return { library, kase: withStep(kase, firstStep(kase), tells) };
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

/** The case is over after one decision, and every decision is right. */
export const everythingRight: Plant = (soil) => {
  const { library, kase } = withTables(soil, (table) => ({
    ...table,
    rows: table.rows.map((row) => withMarks(row, (mark) => ({ ...mark, verdict: 'correct' }))),
  }));
  const over = (step: Step): Step => ({ ...step, kind: 'one', next: [{ when: always, to: END }] });
  return { library, kase: withStep(kase, firstStep(kase), over) };
};

const firstStep = (kase: Case): Step => kase.steps[kase.start] as Step;
const actsOf = (step: Step): readonly string[] => step.options.map((option) => option.act);

function withCitations(soil: Soil, statements: readonly string[]) {
  const [act] = actsOf(firstStep(soil.kase));
  return withTables(soil, (table) => ({
    ...table,
    rows: table.rows.map((row) =>
      withMarks(row, (mark, id) => (id === act ? { ...mark, statements } : mark)),
    ),
  }));
}
