import type { Place } from '../../src/course/replay.ts';
import { offered } from '../../src/course/offer.ts';
import { fill, textsShown } from '../../src/course/text.ts';
import type { Case, Persona } from '../../src/domain/case.ts';
import { seenFacts } from '../../src/domain/patient.ts';
import { judge, saphenous } from './shipped.ts';

/** What the trainee reads on arriving at a place. */
export function tellsAt({ step, patient }: Place, kase: Case = saphenous): string {
  const persona = kase.personas[0] as Persona;
  return textsShown(judge.reader, step?.tells ?? [], seenFacts(patient), persona, null).join(' ');
}

/** What became of the patient: of each ending the first text that holds. */
export function endingOf(
  { patient }: Place,
  kase: Case = saphenous,
): Readonly<Record<string, string>> {
  const persona = kase.personas[0] as Persona;
  const seen = seenFacts(patient);
  return Object.fromEntries(
    kase.endings.map(({ about, texts }) => [
      about,
      textsShown(judge.reader, texts, seen, persona, null)[0] ?? '',
    ]),
  );
}

/** The options at a place, as they are put. */
export function optionsAt({ step, patient }: Place, kase: Case = saphenous): readonly string[] {
  if (!step) return [];
  const persona = kase.personas[0] as Persona;
  const seen = seenFacts(patient);
  return offered(judge, step, patient).map(({ text }) => fill(judge.reader, text, seen, persona));
}
