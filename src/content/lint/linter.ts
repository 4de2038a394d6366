import type { Library } from '../../domain/library.ts';
import type { FileKind } from '../files.ts';

/** The kinds of file in which linters find something wrong. */
export type LintedKind = Extract<
  FileKind,
  'acts' | 'case' | 'measures' | 'quiz' | 'reasons' | 'rules' | 'source'
>;

/** Says what is wrong with one entry of the library, and where in it. */
export type Report = (
  kind: LintedKind,
  id: string,
  path: readonly (string | number)[],
  message: string,
) => void;

/** A rule about content that links well but would teach badly. */
export type Linter = (library: Library, report: Report) => void;
