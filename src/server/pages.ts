import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file as it is sent. */
export interface Page {
  readonly type: string;
  readonly body: Buffer;
  readonly zipped: Buffer | null;
  /** Its name changes with its content. */
  readonly forEver: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const zips = /^(text|application)\/|svg/;

/**
 * The files that are served: the participants' page at the root, whose address is typed, and the app under /app/. Listed once,
 * so that no path leads anywhere else.
 */
export class Pages {
  readonly #paths = new Map<string, string>();
  readonly #read = new Map<string, Page>();

  /** @param built the built app; the participants' page lies in its folder `class`. */
  constructor(built: string) {
    this.#add(join(built, 'class'), '/');
    this.#add(built, '/app/');
  }

  find(path: string): Page | undefined {
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const file = this.#paths.get(name);
    if (file === undefined) return undefined;
    const known = this.#read.get(name) ?? read(file);
    this.#read.set(name, known);
    return known;
  }

  #add(directory: string, at: string): void {
    const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      const file = join(entry.parentPath, entry.name);
      const name = relative(directory, file).split(sep).join('/');
      // no service worker: it would go on with a page of before, whose policy names the socket of before
      if (entry.isFile() && extname(name) in types && name !== 'sw.js')
        this.#paths.set(at + name, file);
    }
  }
}

function read(file: string): Page {
  const type = types[extname(file)] as string;
  const body = readFileSync(file);
  const zipped = zips.test(type) ? gzipSync(body) : null;
  return { type, body, zipped, forEver: file.includes(`${sep}assets${sep}`) };
}
