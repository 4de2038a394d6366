import type { HandedIn } from '../../domain/homework.ts';
import type { Quiz } from '../../domain/quiz.ts';
import { resultText } from '../../quiz/homework.ts';
import { digestOf } from '../../storage/digest.ts';
import { handOver } from '../download.ts';
import { teach } from '../routes.ts';
import type { Route } from '../routes.ts';
import { inFileName } from '../teach/quiz-files.ts';
import { pack } from './packed.ts';

/** Hands the result over as a file: each time the same. @returns the file's name. */
export function takeResult(handedIn: HandedIn, { title }: Quiz): string {
  const file = new Blob([resultText(handedIn, digestOf)], { type: 'application/json' });
  const name = `clear-margins-result-${inFileName(`${title} ${handedIn.participant.name}`)}.json`;
  handOver(file, name);
  return name;
}

/** The result as a link; undefined where the browser cannot make one. */
export async function resultLink(
  handedIn: HandedIn,
  addressOf: (route: Route) => string,
): Promise<string | undefined> {
  const packed = await pack(resultText(handedIn, digestOf));
  return packed && addressOf(teach('result', packed));
}
