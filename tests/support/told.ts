import type { Place } from '../../src/course/replay.ts';
import { textsShown } from '../../src/course/text.ts';
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
