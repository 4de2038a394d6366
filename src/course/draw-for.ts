import type { Case } from '../domain/case.ts';
import type { Facts } from '../domain/patient.ts';
import type { Judge } from '../rules/judge.ts';
import { draw, soundnessOf } from './draw.ts';

/**
 * The patient of an attempt: what a situation says of its patient holds, and the rest is drawn to fit it.
 * @param situation its id; one that the case does not have changes nothing.
 * @param wanted facts that must be so, whatever the situation says.
 */
export function drawFor(
  judge: Judge,
  kase: Case,
  seed: number | null,
  situation: string | null,
  wanted: Facts = {},
): Facts {
  const met = kase.situations.find((one) => one.id === situation);
  return draw(soundnessOf(judge.reader, kase), kase, seed, { ...met?.given, ...wanted });
}
