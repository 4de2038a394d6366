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

/** What became of the patient: the first text of each ending that holds. */
export function endingOf({ patient }: Place): readonly string[] {
  return saphenous.endings.map(
    ({ texts }) => textsShown(judge.reader, texts, patient.facts, persona)[0] ?? '',
  );
}
