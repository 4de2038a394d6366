import type { Library } from '../../domain/library.ts';
import type { FileKind } from '../files.ts';

/** Says what is wrong with one entry of the library, and where in it. */
export type Report = (
  kind: FileKind,
  id: string,
  path: readonly (string | number)[],
  message: string,
) => void;

/** A rule about content that links well but would teach badly. */
export type Linter = (library: Library, report: Report) => void;
