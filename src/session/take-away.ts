import type { CaseEntry } from '../content/shipped.ts';
import { cellsOf } from '../course/cells.ts';
import type { LogFailure } from '../domain/attempt.ts';
import { csvOf } from '../course/csv.ts';
import { decisionRows, rowsAsKept } from '../review/decision-rows.ts';
import type { DecisionRow } from '../review/decision-rows.ts';
import type { AttemptLine } from '../review/standing.ts';
import { attemptSheet, decisionSheet, jsonOf } from '../review/table-out.ts';
import type { NamedAttempt } from '../review/table-out.ts';
import type { Trainer } from './trainer.svelte.ts';

/** What can be taken away of a progress: two sheets, or one file for programs. */
export type Taking = 'attempts' | 'decisions' | 'everything';

/** Whose progress is taken away, and when. */
export interface Taker {
  readonly profile: string;
  /** Empty if nobody said. */
  readonly name: string;
  readonly now: string;
}

/** A file, ready to be handed over. */
export interface Taken {
  readonly file: Blob;
  readonly name: string;
}

/**
 * What somebody takes away. Decisions are judged anew, by today's rules. Rejects if a case cannot be loaded.
 * @param attempts in the order in which they are numbered.
 */
export async function takeAway(
  what: Taking,
  trainer: Trainer,
  cases: readonly CaseEntry[],
  attempts: readonly AttemptLine[],
  { profile, name, now }: Taker,
): Promise<Taken | LogFailure> {
  const named = attempts.map((one) => namedIn(cases, one));
  const csv = (text: string): Taken => ({
    file: new Blob([text], { type: 'text/csv' }),
    name: `clear-margins-${what}-${now.slice(0, 10)}.csv`,
  });
  if (what === 'attempts') return csv(csvOf(attemptSheet(named)));
  const decisions = await decisionsOf(trainer, cases, profile);
  if ('is' in decisions) return decisions;
  if (what === 'decisions') return csv(csvOf(decisionSheet(decisions, named)));
  const content = trainer.judge.book.version;
  const text = jsonOf({ madeAt: now, name, content, attempts: named, decisions });
  return {
    file: new Blob([text], { type: 'application/json' }),
    name: `clear-margins-progress-${now.slice(0, 10)}.json`,
  };
}

/** All decisions of a profile, those of the review too, the earliest first. */
async function decisionsOf(
  trainer: Trainer,
  cases: readonly CaseEntry[],
  profile: string,
): Promise<readonly DecisionRow[] | LogFailure> {
  const { judge } = trainer;
  const loaded = await Promise.all(cases.map((one) => one.load()));
  const known = new Map(
    loaded.map(({ default: kase }) => [kase.id, { kase, cells: cellsOf(judge.book, kase) }]),
  );
  const rows: DecisionRow[] = [];
  const log = await trainer.log;
  const read = await log.each(profile, (some) => {
    for (const stored of some) {
      const found = known.get(stored.header.case);
      rows.push(
        ...(found
          ? decisionRows(judge, found.cells, found.kase, stored)
          : rowsAsKept(judge, undefined, stored)),
      );
    }
  });
  if ('is' in read) return read;
  return rows.sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at));
}

function namedIn(cases: readonly CaseEntry[], attempt: AttemptLine): NamedAttempt {
  const kase = cases.find((one) => one.id === attempt.case);
  const part =
    kase?.situations.find((one) => one.id === attempt.situation) ??
    kase?.chapters.find((one) => one.id === attempt.chapter);
  return { ...attempt, caseTitle: kase?.title ?? attempt.case, part: part?.title ?? null };
}
