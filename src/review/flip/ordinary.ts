import type { Case } from '../../domain/case.ts';
import type { FactId, Value } from '../../domain/fact.ts';
import type { Facts } from '../../domain/patient.ts';
import type { Flip } from './compare.ts';
import type { Meetings, Two } from './meetings.ts';
import { describing, firstOf } from './patients.ts';

/** What makes two pairs the same: one of them stands for all. */
export const kindOf = ({ table, fact, a, b }: Flip): string =>
  [table, fact, ...[a.row, b.row].sort()].join();

/** Two patients as near to the first patient of the case as they can be without losing what flips at a step. */
export function ordinary(
  meetings: Meetings,
  kase: Case,
  step: string,
  two: Two,
  flip: Flip,
): readonly [Two, Flip] {
  const { situation, given } = two;
  const first = firstOf(kase, situation);
  const told = describing(kase).map((one) => Object.keys(one.given));
  const parts = [...told, ...Object.keys(kase.variation).map((id) => [id])];
  let now: readonly [Two, Flip] = [two, flip];
  // a fact may have to wait for its relatives: once more, until nothing changes
  for (let i = 0, still = 0; still < parts.length; i++, still++) {
    const facts = parts[i % parts.length] as readonly FactId[];
    const back = facts.filter((id) => id !== given && isOther(now[0].a, first, id));
    if (back.length === 0) continue;
    const [a, b] = [now[0].a, now[0].b].map((patient) => withFirst(patient, first, back)) as [
      Facts,
      Facts,
    ];
    const nearer = { ...two, a, b };
    if (!meetings.areDrawn(nearer)) continue;
    const same = meetings.all(nearer).get(step);
    if (same && kindOf(same) === kindOf(flip) && isAlike(same, flip)) {
      now = [nearer, same];
      still = 0;
    }
  }
  return now;
}

const isOther = (patient: Facts, first: Facts, id: FactId): boolean => patient[id] !== first[id];

const isAlike = (one: Flip, other: Flip): boolean =>
  one.a.value === other.a.value && one.b.value === other.b.value;

/** A patient with some facts as they are in the first one; what that one does not have is taken away. */
function withFirst(patient: Facts, first: Facts, ids: readonly FactId[]): Facts {
  const facts: Record<FactId, Value> = { ...patient };
  for (const id of ids) {
    const value = first[id];
    if (value === undefined) Reflect.deleteProperty(facts, id);
    else facts[id] = value;
  }
  return facts;
}
