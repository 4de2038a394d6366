import type { Library } from '../domain/library.ts';
import { frozen } from './frozen.ts';
import { linkLibrary } from './link/library.ts';
import { isParsed, parseFile } from './parse.ts';
import { Spot, nothingGathered } from './problem.ts';
import type { ContentFile, ContentProblem, Gathered } from './problem.ts';

/** Either a library, frozen, or everything that is wrong with the files. */
export type Built =
  | { readonly library: Library; readonly problems: readonly [] }
  | { readonly library: undefined; readonly problems: readonly ContentProblem[] };

const VERSION_FILE = 'content.yaml';

/**
 * The one door from content files to content: parse, check the shape, link, freeze. Everything that is wrong is
 * reported at once. Only a file that cannot be read at all hides what the others name of it.
 */
export function buildLibrary(files: readonly ContentFile[]): Built {
  const gathered = nothingGathered();
  const { problems } = gathered;
  const parsed = files.map((file) => parseFile(file, gathered));
  if (!files.some(({ path }) => path === VERSION_FILE)) reportNoVersion(gathered);
  if (parsed.includes('unreadable')) return { library: undefined, problems };
  const library = linkLibrary(parsed.filter(isParsed));
  return problems.length > 0
    ? { library: undefined, problems }
    : { library: frozen(library), problems: [] };
}

function reportNoVersion(gathered: Gathered): void {
  const nowhere = new Spot(VERSION_FILE, [], () => ({ line: 1, column: 1 }), gathered);
  nowhere.report('is missing; write it, with the version of this content');
}
