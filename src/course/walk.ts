import type { Case } from '../domain/case.ts';
import type { Judge } from '../rules/judge.ts';
import { strategies } from './strategies.ts';
import { edgesAt } from './walk/edges.ts';
import { endsAt } from './walk/ends.ts';
import type { Gathered, Statements } from './walk/inspect.ts';
import { notebook } from './walk/issues.ts';
import type { Issues } from './walk/issues.ts';
import { change, localsOf } from './walk/local.ts';
import type { Locals } from './walk/local.ts';
import { bitsOf, modelOf, variantsOf } from './walk/model.ts';
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
  /** Pitfalls that say how they are mended, and that no course mends once they were committed. */
  readonly unmendable: readonly string[];
  /** Situations whose step the best road of their patients never meets. */
  readonly unreachableSituations: readonly string[];
  /** Why the walk could not be finished, and what to do. */
  readonly stopped: string | null;
}

/** Everything that happens in a case, whatever the patient and whatever is decided. */
export interface WalkReport extends Walked {
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
  /** What strategies score over all patients of the whole case; null if the walk was stopped. */
  readonly percents: Readonly<Record<'best' | 'least' | 'most', Percents>> | null;
}

const LIMIT = 500_000;

/** Walks every state of a case that any decision of any sound patient leads to. Pure, and always ends. */
export function walk(judge: Judge, kase: Case, options: WalkOptions = {}): WalkReport {
  const gathered = {
    ...notebook(),
    pitfalls: new Set<string>(),
    inescapable: new Set<string>(),
    rows: new Set<string>(),
  };
  const model = modelOf(judge, kase);
  const prepared = 'circle' in model ? undefined : { model, locals: localsOf(model) };
  const walked = prepared ? walkPrepared(prepared, options, gathered) : inCircles(model as Circle);
  const named = pitfallsNamed(judge.book, kase);
  const reachable = named.filter((id) => gathered.pitfalls.has(id));
  return {
    case: kase.id,
    variants: prepared ? variantsOf(prepared.model) : 0,
    states: Object.values(walked.statesByStep).reduce((sum, count) => sum + count, 0),
    ...walked,
    issues: gathered.issues(),
    unreachableSteps: Object.keys(kase.steps).filter((id) => !walked.statesByStep[id]),
    unreachableRows: rowsNamed(judge.book, kase).filter(
      ({ table, row }) => !gathered.rows.has(`${table} ${row}`),
    ),
    pitfallsNamed: named,
    pitfallsReachable: reachable,
    pitfallsEscapable: reachable.filter((id) => !gathered.inescapable.has(id)),
    percents: prepared && walked.stopped === null ? percentsOfAll(prepared) : null,
  };
}

interface Prepared {
  readonly model: Model;
  readonly locals: Locals;
}

function walkPrepared(
  { model, locals }: Prepared,
  { statements, limit = LIMIT }: WalkOptions,
  gathered: Gathered,
): Walked {
  const { slots, stages } = model;
  const bits = bitsOf(model);
  const { pools, unreachableSituations } = entriesOf(model, locals);
  const statesByStep: Record<string, number> = {};
  const sum = { states: 0, edges: 0, decisionsJudged: 0 };
  let mended = 0n;
  let stopped: string | null = null;
  for (const stage of stages) {
    const pool = pools.take(stage, limit - sum.states);
    sum.states += pool.size;
    statesByStep[stage.id] = pool.size;
    if (sum.states > limit) {
      stopped = `More than ${limit} states, ${pool.size} of them at "${stage.id}". ${multipliers(slots, pool)}`;
      break;
    }
    if (!stage.step) {
      const mendedAt = endsAt(model, stage, bits, gathered.note);
      for (const [name, committed] of pool) mended |= committed & mendedAt(codesOf(name));
      break;
    }
    const edgesOf = edgesAt(model, locals, stage, bits, statements, gathered);
    for (const [name, committed] of pool) {
      const codes = codesOf(name);
      const { edges, decisions } = edgesOf(codes);
      sum.edges += edges.length;
      sum.decisionsJudged += decisions;
      for (const edge of edges) {
        const next = codes.slice();
        change(next, edge.delta);
        pools.arrive(edge.next, next, committed | edge.commits);
      }
    }
  }
  const promised = [...bits].filter(([id]) => gathered.pitfalls.has(id));
  return {
    statesByStep,
    edges: sum.edges,
    decisionsJudged: sum.decisionsJudged,
    unmendable: promised.filter(([, bit]) => !(mended & bit)).map(([id]) => id),
    unreachableSituations,
    stopped,
  };
}

/** The first visit, and every situation. */
function entriesOf(model: Model, locals: Locals) {
  const { judge, kase, slots, indexOf } = model;
  const pools = poolsOf(model);
  pools.arrive(indexOf.get(kase.start) as number, undrawn(judge.book, kase, slots), 0n);
  const unreachableSituations: string[] = [];
  for (const situation of kase.situations) {
    const states = situationStates(model, locals, situation);
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
  unmendable: [],
  unreachableSituations: [],
  stopped: `The routes form a circle: ${circle.join(' → ')}. Lead one of them elsewhere.`,
});
