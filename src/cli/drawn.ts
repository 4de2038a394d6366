import { picturedFacts } from '../content/lint/pictured-facts.ts';
import { courseByChance } from '../course/by-chance.ts';
import type { Cells } from '../course/cells.ts';
import { offered } from '../course/offer.ts';
import type { Frame } from '../course/replay.ts';
import type { Example } from '../course/walk/issues.ts';
import type { Act } from '../domain/act.ts';
import type { Case, PictureName } from '../domain/case.ts';
import { valuesOf } from '../domain/fact.ts';
import type { Fact, FactId } from '../domain/fact.ts';
import { seenFacts } from '../domain/patient.ts';
import type { Facts } from '../domain/patient.ts';
import { workedOut } from '../pictures/worked-out.ts';
import type { Judge } from '../rules/judge.ts';

/** What drawing all that was met has shown. */
export interface DrawnViews {
  /** Views that differ in what their picture draws. */
  readonly views: number;
  readonly failed: readonly Example[];
}

/**
 * Plays a case by chance, from its start and from every situation, and works out the picture of every step that is met: before
 * the decision, with whatever can be chosen and set there, and after it.
 * @param plays how often from its start, with the patients of the seeds 1 to `plays`; from each situation a tenth of it.
 */
export function drawnIn(judge: Judge, cells: Cells, kase: Case, plays: number): DrawnViews {
  const known = new Set<string>();
  const failed: Example[] = [];
  const look = ({ step }: Frame, picture: PictureName, facts: Facts): void => {
    const drawn = pickFacts(facts, picturedFacts[picture]);
    const name = `${picture} ${JSON.stringify(drawn)}`;
    if (known.has(name)) return;
    known.add(name);
    const words = whatIsWrong(() => workedOut[picture](facts));
    if (words !== null) failed.push({ step: step.id, facts: drawn, decision: null, words });
  };
  for (const situation of [null, ...kase.situations.map(({ id }) => id)]) {
    const times = situation === null ? plays : Math.ceil(plays / 10);
    for (let seed = 1; seed <= times; seed++) {
      const course = courseByChance(judge, cells, kase, seed, situation);
      if (!course) continue; // this patient never comes there
      if (course.notReplayed.length > 0) {
        const words = `A course by chance does not go on, seed ${seed}.`;
        failed.push({ step: course.place.step?.id ?? '', facts: {}, decision: null, words });
      }
      for (const frame of course.frames) {
        const { picture } = frame.step;
        if (!picture) continue;
        for (const facts of viewsOf(judge, frame)) look(frame, picture, facts);
      }
    }
  }
  return { views: known.size, failed };
}

/** What can be shown at a decision: nothing chosen, each option, its numbers at their ends, and what was done. */
function viewsOf(judge: Judge, { step, before, after, decision }: Frame): readonly Facts[] {
  const seen = seenFacts(before);
  const chosen = offered(judge, step, before).flatMap(({ act }) => {
    const { shows, parameters } = judge.book.acts[act] as Act;
    return atTheirEnds(judge, parameters).map((settings) => ({ ...seen, ...shows, ...settings }));
  });
  const settings = decision.acts.map((act) => act.with);
  return [seen, ...chosen, Object.assign({}, seenFacts(after), ...settings) as Facts];
}

const atTheirEnds = (judge: Judge, parameters: readonly FactId[]): readonly Facts[] =>
  parameters.reduce<readonly Facts[]>(
    (all, id) => {
      const { domain } = judge.book.facts[id] as Fact;
      const values = domain.type === 'number' ? [domain.from, domain.to] : valuesOf(domain);
      return all.flatMap((facts) => values.map((value) => ({ ...facts, [id]: value })));
    },
    [{}],
  );

const pickFacts = (facts: Facts, ids: readonly FactId[]): Facts =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const value = facts[id];
      return value === undefined ? [] : [[id, value]];
    }),
  );

/** Why something cannot be shown: it cannot be worked out, a number in it is none, or words name nothing. */
function whatIsWrong(workOut: () => unknown): string | null {
  try {
    const found = wrongPart(workOut());
    return found === undefined ? null : `The picture says ${found}.`;
  } catch (error) {
    return `The picture cannot be worked out: ${String(error)}`;
  }
}

function wrongPart(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : String(value);
  if (typeof value === 'string') return /NaN|Infinity|undefined|null/.exec(value)?.[0];
  if (typeof value !== 'object' || value === null) return undefined;
  for (const part of Object.values(value)) {
    const found = wrongPart(part);
    if (found !== undefined) return found;
  }
  return undefined;
}
