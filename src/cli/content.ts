import { buildLibrary } from '../content/library.ts';
import { formatProblem } from '../content/problem.ts';
import type { Case } from '../domain/case.ts';
import type { Library } from '../domain/library.ts';
import { compileJudge } from '../rules/judge.ts';
import type { Judge } from '../rules/judge.ts';
import { Refusal } from './refusal.ts';
import type { World } from './run.ts';

const SHOWN = 10;

/** The library and its judge. Content that is not in order is refused, with the first of its problems. */
export function openLibrary(world: World): { readonly library: Library; readonly judge: Judge } {
  const { library, problems } = buildLibrary(world.content());
  if (!library) {
    const shown = problems.slice(0, SHOWN).map((problem) => `scenarios/${formatProblem(problem)}`);
    const rest = problems.length - shown.length;
    const more = rest > 0 ? [`… and ${rest} more; "npm run -s content" prints them all.`] : [];
    throw new Refusal(
      1,
      'The content is not in order. Correct it first:',
      [...shown, ...more].join('\n'),
    );
  }
  return { library, judge: compileJudge(library) };
}

/** A case by its id. */
export function findCase(library: Library, id: string): Case {
  const kase = Object.hasOwn(library.cases, id) ? library.cases[id] : undefined;
  if (kase) return kase;
  const known = Object.keys(library.cases).join(', ');
  throw new Refusal(1, `No case is called "${id}". The cases are: ${known || 'none yet'}.`);
}
