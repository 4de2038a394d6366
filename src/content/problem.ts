/** Something wrong in a content file: where exactly, what, and what to do about it. */
export interface ContentProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
}

/** One line that editors can jump to. */
export const formatProblem = (p: ContentProblem): string =>
  `${p.file}:${p.line}:${p.column} ${p.path}: ${p.message}`;

export interface ContentFile {
  /** Relative to scenarios/, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

type Key = string | number;

/** A place in a content file, from which problems are reported and deeper places reached. */
export class Spot {
  readonly #file: string;
  readonly #path: readonly Key[];
  readonly #locate: (path: readonly Key[]) => { line: number; column: number };
  readonly #sink: ContentProblem[];

  constructor(
    file: string,
    path: readonly Key[],
    locate: (path: readonly Key[]) => { line: number; column: number },
    sink: ContentProblem[],
  ) {
    this.#file = file;
    this.#path = path;
    this.#locate = locate;
    this.#sink = sink;
  }

  to(...keys: readonly Key[]): Spot {
    return new Spot(this.#file, [...this.#path, ...keys], this.#locate, this.#sink);
  }

  /** @param message what is wrong; what to do. */
  report(message: string): void {
    this.#sink.push({
      file: this.#file,
      ...this.#locate(this.#path),
      path: this.#path.join('.') || '(file)',
      message,
    });
  }
}
