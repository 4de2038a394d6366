import { loadFlips } from '../content/shipped.ts';
import type { CaseEntry } from '../content/shipped.ts';
import { chance } from '../course/chance.ts';
import { personaOf } from '../course/present-step.ts';
import { fill, said } from '../course/text.ts';
import type { Case } from '../domain/case.ts';
import type { Fact } from '../domain/fact.ts';
import type { FlipPair } from '../domain/flip.ts';
import type { Judge } from '../rules/judge.ts';
import { patientOf } from '../review/flips.ts';
import type { Standing } from '../review/standing.ts';
import type { App } from './app.svelte.ts';
import type { FactOfTwo } from './fact-of-two.ts';
import type { Drill } from './trainer.svelte.ts';

/** The pairs that ask the same question of a case. */
export interface FlipGroup {
  readonly chapter: string;
  readonly title: string;
  readonly question: string;
  /** Ids. */
  readonly pairs: readonly string[];
}

/** All pairs, as they are listed, and as they are decided. */
export interface FlipBook {
  readonly pairs: readonly FlipPair[];
  readonly cases: readonly { readonly title: string; readonly groups: readonly FlipGroup[] }[];
  find(id: string): FlipPair | undefined;
  /** The pair after this one; after the last comes the first. */
  after(pair: FlipPair): FlipPair;
  /** How to meet both patients: the same step, the same order of options, a decision each. */
  drills(pair: FlipPair): readonly [Drill, Drill];
  /** What they differ in, in words. */
  fact(pair: FlipPair): FactOfTwo;
}

/** Loads the recorded pairs, with their cases. Rejects if something cannot be loaded. */
export async function openFlips(
  judge: Judge,
  entries: readonly CaseEntry[],
  load: () => Promise<readonly FlipPair[]> = loadFlips,
): Promise<FlipBook> {
  const recorded = await load();
  const cases = await Promise.all(
    entries
      .filter(({ id }) => recorded.some((pair) => pair.case === id))
      .map(async (entry) => (await entry.load()).default),
  );
  const byId = new Map(cases.map((kase) => [kase.id, kase]));
  // a record that is older than a case that went is none
  const pairs = recorded.filter((pair) => byId.get(pair.case)?.steps[pair.step]);
  return {
    pairs,
    cases: cases.map((kase) => ({ title: kase.title, groups: groupsOf(judge, kase, pairs) })),
    find: (id) => pairs.find((pair) => pair.id === id),
    after: (pair) => pairs[(pairs.indexOf(pair) + 1) % pairs.length] as FlipPair,
    drills: (pair) => drillsOf(byId.get(pair.case) as Case, pair),
    fact({ fact: id, a, b }) {
      const fact = judge.book.facts[id] as Fact;
      return {
        label: fact.label,
        values: [said(fact, a.value), said(fact, b.value)],
      };
    },
  };
}

/** What was made of the pairs by whoever plays; undefined if that cannot be read. Never rejects. */
export async function flipsTried(
  app: Pick<App, 'reviewing'>,
): Promise<Standing['flips'] | undefined> {
  const reviewing = await app.reviewing().catch(() => undefined);
  const standing = await reviewing?.standing();
  return !standing || 'is' in standing ? undefined : standing.flips;
}

/** In the order of the case. Steps that ask the same under the same title are one to who reads them. */
function groupsOf(judge: Judge, kase: Case, pairs: readonly FlipPair[]): readonly FlipGroup[] {
  const persona = personaOf({ kase, chapter: null }, null);
  const groups = new Map<string, FlipGroup>();
  for (const step of Object.values(kase.steps)) {
    const own = pairs.filter((pair) => pair.case === kase.id && pair.step === step.id);
    if (own.length === 0) continue;
    const { title } = step;
    const chapter = kase.chapters.find(({ id }) => id === step.chapter)?.title ?? '';
    const question = fill(judge.reader, step.question, {}, persona);
    const key = JSON.stringify([chapter, title, question]);
    const before = groups.get(key)?.pairs ?? [];
    const ids = [...before, ...own.map(({ id }) => id)];
    groups.set(key, { chapter, title, question, pairs: ids });
  }
  return [...groups.values()];
}

function drillsOf(kase: Case, pair: FlipPair): readonly [Drill, Drill] {
  const { id, step } = pair;
  const drill = (side: 'a' | 'b'): Drill => {
    const situation = pair.plain === side ? null : pair.situation;
    return {
      case: kase.id,
      chapter: null,
      from: situation === null ? step : null,
      situation,
      seed: Math.floor(chance(id) * 2 ** 31),
      patient: patientOf(kase, pair, side),
      exercise: { is: 'flip', pair: id },
    };
  };
  return [drill('a'), drill('b')];
}
