import type { Library } from '../domain/library.ts';
import { frozen } from './frozen.ts';
import { linkLibrary } from './link/library.ts';
import { parseFile } from './parse.ts';
import type { ContentFile, ContentProblem } from './problem.ts';

/** Either a library, frozen, or everything that is wrong with the files. */
export type Built =
  | { readonly library: Library; readonly problems: readonly [] }
  | { readonly library: undefined; readonly problems: readonly ContentProblem[] };

/** The one door from content files to content: parse, check the shape, link, freeze. */
export function buildLibrary(files: readonly ContentFile[]): Built {
  const problems: ContentProblem[] = [];
  const parsed = files
    .map((file) => parseFile(file, problems))
    .filter((file) => file !== undefined);
  if (parsed.length < files.length) return { library: undefined, problems };
  const library = linkLibrary(parsed);
  return problems.length > 0
    ? { library: undefined, problems }
    : { library: frozen(library), problems: [] };
}
