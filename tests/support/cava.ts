import { shippedCases } from '../../src/content/shipped.ts';
import { runStrategy, strategies } from '../../src/course/strategies.ts';
import type { Facts } from '../../src/domain/patient.ts';
import { lineOf, playing } from './played.ts';
import { judge } from './shipped.ts';

const entry = shippedCases.find((one) => one.id === 'infrarenal-ivc-tumour');
if (!entry) throw new Error('the caval case is missing');

export const cava = (await entry.load()).default;

/** The caval case, played as the saphenous one is in played.ts. */
export const theCava = playing(cava);

/** A whole attempt of the first patient by one idea, as lines of a log. */
export function playedBy(
  name: 'best' | 'least' | 'most',
  different: Facts = {},
): readonly string[] {
  const scope = { kase: cava, chapter: null };
  const { newPatient, cells } = theCava;
  return runStrategy(judge, cells, scope, newPatient(different), strategies[name]).frames.map(
    lineOf,
  );
}
