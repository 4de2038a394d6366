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

/** Where problems are gathered, and which names are defined in files that are wrong themselves. */
export interface Gathered {
  readonly problems: ContentProblem[];
  readonly unread: Set<string>;
}

export const nothingGathered = (): Gathered => ({ problems: [], unread: new Set() });

/** A place in a content file, from which problems are reported and deeper places reached. */
export class Spot {
  readonly #file: string;
  readonly #path: readonly Key[];
  readonly #locate: (path: readonly Key[]) => { line: number; column: number };
  readonly #gathered: Gathered;

  constructor(
    file: string,
    path: readonly Key[],
    locate: (path: readonly Key[]) => { line: number; column: number },
    gathered: Gathered,
  ) {
    this.#file = file;
    this.#path = path;
    this.#locate = locate;
    this.#gathered = gathered;
  }

  to(...keys: readonly Key[]): Spot {
    return new Spot(this.#file, [...this.#path, ...keys], this.#locate, this.#gathered);
  }

  /** @param message what is wrong; what to do. */
  report(message: string): void {
    this.#gathered.problems.push({
      file: this.#file,
      ...this.#locate(this.#path),
      path: this.#path.join('.') || '(file)',
      message,
    });
  }

  /** Reports a name that leads nowhere, unless it is defined in a file whose own problems come first. */
  reportUnknown(what: string, name: string): void {
    if (this.#gathered.unread.has(name)) return;
    this.report(`no ${what} is called "${name}"; define it or correct the name`);
  }
}
