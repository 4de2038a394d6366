import type { Case } from '../domain/case.ts';
import type { Judge } from '../rules/judge.ts';
import { cellsOf } from './cells.ts';
import { strategies } from './strategies.ts';
import { edgesAt } from './walk/edges.ts';
import { inspectEnd } from './walk/ends.ts';
import type { Gathered, Statements } from './walk/inspect.ts';
import { notebook } from './walk/issues.ts';
import type { Issues, Note } from './walk/issues.ts';
import { change, localsOf } from './walk/local.ts';
import type { Locals } from './walk/local.ts';
import { bitsOf, isMendedByPlay } from './walk/mending.ts';
import type { Bits } from './walk/mending.ts';
import { modelOf, variantsOf } from './walk/model.ts';
import type { Circle, Model } from './walk/model.ts';
import { pitfallsNamed, rowsNamed } from './walk/named.ts';
import type { NamedRow } from './walk/named.ts';
import { percentsOf } from './walk/percents.ts';
import type { Percents } from './walk/percents.ts';
import { poolsOf } from './walk/pools.ts';
import { situationStates } from './walk/situations.ts';
import { codesOf, undrawn } from './walk/slots.ts';
import { multipliers } from './walk/stop.ts';

export interface WalkOptions {
  /** The statements that exist: with them, citations are followed. */
  readonly statements?: Statements;
  /** More states than this, and the walk stops. */
  readonly limit?: number;
}

/** How far a walk came. */
interface Walked {
  readonly statesByStep: Readonly<Record<string, number>>;
  readonly edges: number;
  /** How often an option was tried in some state. */
  readonly decisionsJudged: number;
  /** The promises, as bits, that hold at some end after they were broken. */
  readonly mended: bigint;
  /** Situations whose step the best road of their patients never meets. */
  readonly unreachableSituations: readonly string[];
  /** Why the walk could not be finished, and what to do. */
  readonly stopped: string | null;
}

/** Everything that happens in a case, whatever the patient and whatever is decided. */
export interface WalkReport extends Omit<Walked, 'mended'> {
  readonly case: string;
  /** Patients that some condition of the case tells apart. */
  readonly variants: number;
  readonly states: number;
  readonly issues: Issues;
  readonly unreachableSteps: readonly string[];
  /** Rows that no state matched; for information where no patient of this case can match them. */
  readonly unreachableRows: readonly NamedRow[];
  readonly pitfallsNamed: readonly string[];
  readonly pitfallsReachable: readonly string[];
  /** Reachable, and avoided by a decision of full credit wherever they are open. */
  readonly pitfallsEscapable: readonly string[];
  /** Pitfalls that say how they are mended, and that no course mends once they were committed. */
  readonly unmendable: readonly string[];
  /** What strategies score over all patients of the whole case; null if the walk was stopped. */
  readonly percents: Readonly<Record<'best' | 'least' | 'most', Percents>> | null;
}

const LIMIT = 500_000;

/** Walks every state of a case that any decision of any sound patient leads to. Pure, and always ends. */
export function walk(judge: Judge, kase: Case, options: WalkOptions = {}): WalkReport {
  const gathered = gathering();
  const prepared = prepare(judge, kase);
  const walked =
    'circle' in prepared ? inCircles(prepared) : walkPrepared(prepared, options, gathered);
  const isDone = !('circle' in prepared) && walked.stopped === null;
  const named = pitfallsNamed(judge.book, kase);
  const reachable = named.filter((id) => gathered.pitfalls.has(id));
  const { statesByStep, edges, decisionsJudged, unreachableSituations, stopped } = walked;
  return {
    case: kase.id,
    variants: 'circle' in prepared ? 0 : variantsOf(prepared.model),
    states: Object.values(statesByStep).reduce((sum, count) => sum + count, 0),
    statesByStep,
    edges,
    decisionsJudged,
    unreachableSituations,
    stopped,
    issues: gathered.issues(),
    unreachableSteps: Object.keys(kase.steps).filter((id) => !statesByStep[id]),
    unreachableRows: rowsNamed(judge.book, kase).filter(
      ({ table, row }) => !gathered.rows.has(`${table} ${row}`),
    ),
    pitfallsNamed: named,
    pitfallsReachable: reachable,
    pitfallsEscapable: reachable.filter((id) => !gathered.inescapable.has(id)),
    unmendable: isDone ? unmendableOf(judge, kase, reachable, options) : [],
    percents: isDone ? percentsOfAll(prepared) : null,
  };
}

const gathering = () => ({
  ...notebook(),
  pitfalls: new Set<string>(),
  inescapable: new Set<string>(),
  rows: new Set<string>(),
});

interface Prepared {
  readonly model: Model;
  readonly locals: Locals;
  /** The pitfalls of which is asked at the end whether they were mended. */
  readonly bits: Bits;
}

function prepare(judge: Judge, kase: Case, promises: readonly string[] = []): Prepared | Circle {
  const model = modelOf(judge, kase, promises);
  return 'circle' in model ? model : { model, locals: localsOf(model), bits: bitsOf(promises) };
}

function walkPrepared(
  { model, locals, bits }: Prepared,
  { statements, limit = LIMIT }: WalkOptions,
  gathered: Gathered,
): Walked {
  const { pools, unreachableSituations } = entriesOf(model, locals, gathered.note);
  const statesByStep: Record<string, number> = {};
  const sum = { states: 0, edges: 0, decisionsJudged: 0, mended: 0n };
  let stopped: string | null = null;
  for (const stage of model.stages) {
    const pool = pools.take(stage, limit - sum.states);
    sum.states += pool.size;
    statesByStep[stage.id] = pool.size;
    if (sum.states > limit) {
      stopped = `More than ${limit} states, ${pool.size} of them at "${stage.id}". ${multipliers(model.slots, pool)}`;
      break;
    }
    if (!stage.step) {
      for (const [name, committed] of pool) {
        sum.mended |= committed & inspectEnd(model, stage, codesOf(name), bits, gathered.note);
      }
      continue;
    }
    const edgesOf = edgesAt(model, locals, stage, bits, statements, gathered);
    for (const [name, committed] of pool) {
      const { codes, edges, decisions } = edgesOf(codesOf(name));
      sum.edges += edges.length;
      sum.decisionsJudged += decisions;
      for (const edge of edges) {
        const next = codes.slice();
        change(next, edge.delta);
        pools.arrive(edge.next, next, committed | edge.commits);
      }
    }
  }
  return { ...sum, statesByStep, unreachableSituations, stopped };
}

/** Reachable pitfalls that say how they are mended, and that no course mends: by plain courses, else by a walk. */
function unmendableOf(
  judge: Judge,
  kase: Case,
  reachable: readonly string[],
  options: WalkOptions,
): readonly string[] {
  const cells = cellsOf(judge.book, kase);
  const doubtful = reachable.filter(
    (id) => judge.book.pitfalls[id]?.mended && !isMendedByPlay(judge, cells, kase, id),
  );
  if (doubtful.length === 0) return [];
  const prepared = prepare(judge, kase, doubtful) as Prepared;
  const { mended } = walkPrepared(prepared, options, gathering());
  return doubtful.filter((id) => !(mended & (prepared.bits.get(id) as bigint)));
}

/** The first visit, and every situation. */
function entriesOf(model: Model, locals: Locals, note: Note) {
  const { judge, kase, slots, indexOf } = model;
  const pools = poolsOf(model);
  pools.arrive(indexOf.get(kase.start) as number, undrawn(judge.book, kase, slots), 0n);
  const unreachableSituations: string[] = [];
  for (const situation of kase.situations) {
    const states = situationStates(model, locals, situation, note);
    const at = indexOf.get(situation.at) as number;
    for (const codes of states) pools.arrive(at, codes, 0n);
    if (states.length === 0) unreachableSituations.push(situation.id);
  }
  return { pools, unreachableSituations };
}

const percentsOfAll = ({ model, locals }: Prepared) => ({
  best: percentsOf(model, locals, strategies.best),
  least: percentsOf(model, locals, strategies.least),
  most: percentsOf(model, locals, strategies.most),
});

const inCircles = ({ circle }: Circle): Walked => ({
  statesByStep: {},
  edges: 0,
  decisionsJudged: 0,
  mended: 0n,
  unreachableSituations: [],
  stopped: `The routes form a circle: ${circle.join(' → ')}. Lead one of them elsewhere.`,
});
