import { expect } from 'vitest';
import type { Place } from '../../src/course/replay.ts';
import { score } from '../../src/course/score.ts';
import type { Finding } from '../../src/domain/decision.ts';
import { lineOf, theSaphenous } from './played.ts';
import type { Playing } from './played.ts';
import { judge } from './shipped.ts';
import { numberOf } from './verdicts.ts';

export interface Outcome {
  /** Credits earned, and steps expected. */
  readonly of: readonly [earned: number, steps: number];
  /** Harmful findings that were put right, as "row P01". */
  readonly mended?: readonly string[];
  /** Harmful findings that were not. */
  readonly unmended?: readonly string[];
  readonly passed: boolean;
}

/** Plays a log to its end: every decision, every finding and nothing else, and what it comes to. */
export function expectPlayed(
  log: readonly string[],
  outcome: Outcome,
  from?: Place,
  { play, cells, newPatient }: Playing = theSaphenous,
): void {
  const course = play(from ?? newPatient(), log);
  expect(course.because).toEqual([]);
  expect(course.frames.map(lineOf)).toEqual(log);
  const scored = score(judge, cells, course);
  const [earned, steps] = outcome.of;
  expect(scored).toMatchObject({ finished: true, passed: outcome.passed });
  expect(scored.steps).toHaveLength(steps);
  expect(scored.percent).toBeCloseTo((100 * earned) / steps);
  expect(scored.mended.map(harm)).toEqual(outcome.mended ?? []);
  expect(scored.unmended.map(harm)).toEqual(outcome.unmended ?? []);
}

const harm = ({ row, pitfalls }: Finding): string => [row, ...pitfalls.map(numberOf)].join(' ');

/** A log with other lines at some steps: each line given takes the place of that step's; none removes it. */
export function instead(
  log: readonly string[],
  lines: Readonly<Record<string, string | readonly string[]>>,
): readonly string[] {
  const steps = log.map((line) => line.split(': ')[0] as string);
  const strange = Object.keys(lines).filter((step) => !steps.includes(step));
  if (strange.length > 0) throw new Error(`the log has no ${strange.join(', ')}`);
  return log.flatMap((line, i) => lines[steps[i] as string] ?? line);
}

/** The best log of the first patient. */
export const best: readonly string[] = [
  'first-look: plan-imaging-of-the-lump → correct (tumour-until-imaged)',
  'who-leads: refer-to-the-centre → correct (centre-before-tissue)',
  'images-of-the-thigh: mri-with-ct-where-needed because cross-sections-plan-everything → correct (mri-leads)',
  'biopsy-of-the-lump: core-needle-biopsy (along, 0) → correct (on-the-line)',
  'pathology-report: ask-for-grade-and-subtype → correct (full-report)',
  'staging: chest-ct → chest-ct correct (lungs-by-ct)',
  'the-sequence: surgery-first because margins-can-be-had-now → correct (resectable)',
  'the-extent: en-bloc-with-vein-tract-and-cuff → correct (en-bloc)',
  'a-benign-look: go-on-as-planned → correct (plan-stands)',
  'the-vessels: spare-the-vessels → correct (vessels-free)',
  'the-groin: leave-the-nodes → correct (clean)',
  'the-haematoma: record-the-haematoma → correct (potential-contamination)',
  'the-margin: keep-the-margin → correct (wide)',
  'radiotherapy-or-not: radiotherapy-50-60 because deep-large-and-graded → correct (wide-high-deep-large)',
  'the-consent: aim-at-local-control → correct (honest-aim)',
  'the-start: start-radiotherapy (0) → correct (in-the-window-today)',
  'the-field: cover-the-bed + cover-the-haematoma → cover-the-bed correct (all-that-may-hold-tumour); cover-the-haematoma correct (haematoma)',
  'the-dose: imrt-course (2, 25) → correct (standard)',
  'adjuvant-chemotherapy: leave-chemotherapy-out → correct (not-standard)',
  'rehabilitation: arrange-rehabilitation → correct (until-maximal)',
  'the-calendar: plan-the-visits (3, 6) → correct (calendar)',
  'the-scans: follow-up-chest-ct → follow-up-chest-ct correct (chest)',
  'a-clean-year: keep-to-the-calendar → correct (risk-goes-on)',
  'one-nodule: restage-then-resect because eight-weeks-show-what-follows → correct (late-few-and-fit)',
];

/** What follows for the first patient when the lungs are full before anybody looked. */
export const manyNodules: readonly string[] = [
  'many-nodules: doxorubicin-based because never-had-doxorubicin → correct (first-line)',
  'the-pain: palliative-radiotherapy → correct (honest-aim)',
];
