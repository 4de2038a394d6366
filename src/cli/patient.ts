import { parse } from 'yaml';
import { soundnessOf } from '../course/draw.ts';
import { drawFor } from '../course/draw-for.ts';
import type { Case, Situation } from '../domain/case.ts';
import { problemInWords } from '../domain/decision.ts';
import type { FactId } from '../domain/fact.ts';
import type { Facts } from '../domain/patient.ts';
import { admit } from '../rules/admit.ts';
import type { Judge } from '../rules/judge.ts';
import { Refusal } from './refusal.ts';

/** The number of a seed; null if none was given. */
export function seedOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  const seed = Number(word);
  if (Number.isSafeInteger(seed)) return seed;
  throw new Refusal(2, `--seed takes a whole number, not "${word}".`);
}

/** The facts of `--set fact=value` …; every one must exist, fit its domain, and be of those that are drawn. */
export function wantedFacts(judge: Judge, words: readonly string[]): Facts {
  const raw: Record<FactId, unknown> = {};
  for (const word of words) {
    const at = word.indexOf('=');
    if (at < 1) throw new Refusal(2, `--set takes fact=value, not "${word}".`);
    raw[word.slice(0, at)] = parse(word.slice(at + 1)) as unknown;
  }
  const { facts, problems } = admit(judge.book.facts, raw);
  if (problems.length > 0) {
    throw new Refusal(1, 'Cannot set that:', problems.map(problemInWords).join('\n'));
  }
  const other = Object.keys(facts).find((fact) => judge.book.facts[fact]?.kind !== 'given');
  if (other !== undefined) {
    throw new Refusal(
      1,
      `"${other}" is not drawn: it comes about in the course. Set given facts only.`,
    );
  }
  return facts;
}

/**
 * The drawn facts of a patient. Refused if no sound patient of the case is like that, unless a situation says
 * that this one is.
 */
export function drawPatient(
  judge: Judge,
  kase: Case,
  seed: number | null,
  wanted: Facts,
  situation?: Situation,
): Facts {
  const soundness = soundnessOf(judge.reader, kase);
  const given = drawFor(judge, kase, seed, situation?.id ?? null, wanted);
  if (situation || soundness.completable(given)) return given;
  const because = kase.sound
    .filter(({ never }) => judge.reader.holds(never, { ...kase.fixed, ...given }))
    .map((rule) => rule.because);
  if (seed === null && soundness.completable(wanted)) {
    const hint = 'Give a --seed too: the other facts are then drawn to fit.';
    throw new Refusal(
      1,
      'The first patient of this case is not like that:',
      [...because, hint].join('\n'),
    );
  }
  throw new Refusal(1, 'No sound patient of this case is like that:', because.join('\n'));
}
