import type { Encounter } from './encounter.ts';
import { daysAfter, gradeOf, newCard, review } from './schedule.ts';
import type { PitfallStanding } from './standing.ts';

/** Clean on so many days in a row, a pitfall is mastered. */
const MASTERED = 2;
/** Committed on so many days since it was last mastered, it is stubborn. */
const STUBBORN = 3;
/** Who earns so much has gone past the pitfalls that were not committed. */
export const ESCAPED = 0.5;

/** How somebody stands with a pitfall after one more decision at which it was open. */
export function afterMeeting(
  before: PitfallStanding | undefined,
  pitfall: string,
  encounter: Encounter,
  day: string,
): PitfallStanding {
  const { attempt, decision, at, certainty, step } = encounter;
  const place = `${encounter.case}/${encounter.chapter}`;
  const old = before ?? neverMet(pitfall, day);
  const met: PitfallStanding = {
    ...old,
    met: old.met + 1,
    lastAt: at,
    last: { attempt, decision, case: encounter.case, step },
    cases: withOne(old.cases, encounter.case),
    chapters: withOne(old.chapters, place),
  };
  const committed = encounter.committed.includes(pitfall);
  if (!committed && encounter.credit < ESCAPED) return met;
  const card = review(old.memory.card, day, gradeOf(committed, certainty));
  const graded = { ...met, due: card.due, memory: { ...met.memory, card } };
  return committed ? afterFailing(graded, encounter, day) : afterEscaping(graded, day);
}

function afterFailing(
  old: PitfallStanding,
  { at, certainty }: Encounter,
  day: string,
): PitfallStanding {
  const { memory } = old;
  const failedDays = memory.failedDays + Number(memory.lastFailedOn !== day);
  return {
    ...old,
    committed: old.committed + 1,
    escapedSince: 0,
    certainAndWrong: old.certainAndWrong + Number(certainty === 'certain'),
    surelyWrong: certainty === 'certain',
    lastCommittedAt: at,
    mastered: false,
    stubborn: failedDays >= STUBBORN,
    memory: { ...memory, cleanDays: 0, failedDays, lastFailedOn: day },
  };
}

/** A day is clean once, and only if nothing was committed on it before. */
function afterEscaping(old: PitfallStanding, day: string): PitfallStanding {
  const { memory } = old;
  const escaped = { ...old, escapedSince: old.escapedSince + 1 };
  if (memory.lastFailedOn === day || memory.lastCleanOn === day) return escaped;
  const cleanDays = memory.cleanDays + 1;
  const mastered = cleanDays >= MASTERED;
  return {
    ...escaped,
    mastered,
    stubborn: escaped.stubborn && !mastered,
    memory: {
      ...memory,
      cleanDays,
      lastCleanOn: day,
      failedDays: mastered ? 0 : memory.failedDays,
    },
  };
}

function neverMet(pitfall: string, day: string): PitfallStanding {
  return {
    pitfall,
    met: 0,
    committed: 0,
    escapedSince: 0,
    certainAndWrong: 0,
    lastAt: '',
    lastCommittedAt: null,
    due: daysAfter(day, 1),
    mastered: false,
    stubborn: false,
    cases: [],
    chapters: [],
    last: { attempt: '', decision: 0, case: '', step: '' },
    surelyWrong: false,
    memory: {
      card: newCard(day),
      cleanDays: 0,
      lastCleanOn: null,
      failedDays: 0,
      lastFailedOn: null,
    },
  };
}

const withOne = (all: readonly string[], one: string): readonly string[] =>
  all.includes(one) ? all : [...all, one];
