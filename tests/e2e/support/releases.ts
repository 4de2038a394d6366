import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { securityHeaders } from '../../../plugins/csp.ts';

/** A server that can put another release of the app in the place of the first. */
export interface Releases {
  readonly url: string;
  /** From now on this one is served, and nothing of the other. */
  serve(release: 'first' | 'next'): void;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Serves the built app, and a next release of it in which every file that has a hash in its name has another. */
export async function serveReleases(): Promise<Releases> {
  const folder = await mkdtemp(join(tmpdir(), 'clear-margins-releases-'));
  const places = { first: resolve('dist'), next: join(folder, 'next') };
  await cp(places.first, places.next, { recursive: true });
  await renameAll(places.next);

  let served: keyof typeof places = 'first';
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(places[served], path === '/' ? 'index.html' : path);
    readFile(file).then(
      (content) => {
        response.writeHead(200, {
          ...securityHeaders,
          'Content-Type': types[extname(file)] ?? 'application/octet-stream',
          'Cache-Control': 'no-store',
        });
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was opened.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    serve: (release) => (served = release),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await rm(folder, { recursive: true });
    },
  };
}

const hashed = /-[\w-]{8}(?=\.(?:js|css)(?:\.map)?$)/;

/** Turns the hash in every name of a build round, and says in the page which release it is. */
async function renameAll(release: string): Promise<void> {
  const assets = await readdir(join(release, 'assets'));
  const names = new Map(
    assets.map((name) => [
      name,
      name.replace(hashed, (hash) => `-${hash.slice(1).split('').reverse().join('')}`),
    ]),
  );
  const all = [...names].map(([name, next]) => [join(release, 'assets', name), next] as const);
  const others = ['index.html', 'sw.js'].map((name) => [join(release, name), name] as const);
  for (const [file, next] of [...all, ...others].filter(([file]) => !file.endsWith('.map'))) {
    let text = await readFile(file, 'utf8');
    for (const [old, other] of names) text = text.replaceAll(old, other);
    text = text.replace('<title>', '<meta name="release" content="next" /><title>');
    // the page keeps its name: what tells the worker of a change is its revision
    text = text.replace(/(url:"index\.html",revision:")[^"]*/, '$1next');
    await writeFile(file, text);
    await rename(file, join(file, '..', next));
  }
  for (const [file] of all.filter(([one]) => one.endsWith('.map'))) await rm(file);
  if (basename(release) === '' || assets.every((name) => names.get(name) === name))
    throw new Error('Nothing was renamed: the build names its files otherwise now.');
}
