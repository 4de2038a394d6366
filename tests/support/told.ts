import type { Place } from '../../src/course/replay.ts';
import { offered } from '../../src/course/offer.ts';
import { fill, textsShown } from '../../src/course/text.ts';
import type { Persona } from '../../src/domain/case.ts';
import { seenFacts } from '../../src/domain/patient.ts';
import { judge, saphenous } from './shipped.ts';

const persona = saphenous.personas[0] as Persona;

/** What the trainee reads on arriving at a place. */
export function tellsAt({ step, patient }: Place): string {
  return textsShown(judge.reader, step?.tells ?? [], seenFacts(patient), persona).join(' ');
}

/** What became of the patient: of each ending the first text that holds. */
export function endingOf({ patient }: Place): Readonly<Record<string, string>> {
  const seen = seenFacts(patient);
  return Object.fromEntries(
    saphenous.endings.map(({ about, texts }) => [
      about,
      textsShown(judge.reader, texts, seen, persona)[0] ?? '',
    ]),
  );
}

/** The options at a place, as they are put. */
export function optionsAt({ step, patient }: Place): readonly string[] {
  if (!step) return [];
  const seen = seenFacts(patient);
  return offered(judge, step, patient).map(({ text }) => fill(judge.reader, text, seen, persona));
}
