import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { buildLibrary } from '../src/content/library.ts';
import { formatProblem } from '../src/content/problem.ts';
import { readDirectory, readFlips, readProof } from '../src/content/read-directory.ts';
import type { Case } from '../src/domain/case.ts';
import type { Guidance, Library, Rulebook } from '../src/domain/library.ts';
import { usageOf } from '../src/guidance/usage.ts';
import { firstDecision } from './first-decision.ts';

const PREFIX = 'virtual:scenarios/';

/**
 * Brings the content into the build: the YAML is parsed, checked and linked here, so that the browser only
 * receives JSON. Its parts: what playing needs, what is read beside a mark, who uses what, each case, the ready-made
 * quizzes, and the decision of the start page.
 */
export function scenarios(directory = 'scenarios'): Plugin {
  const root = resolve(directory);
  let library: Library | undefined;

  function build(fail: (message: string) => never): Library {
    if (library) return library;
    const built = buildLibrary(readDirectory(root));
    if (!built.library) {
      return fail(built.problems.map((p) => `scenarios/${formatProblem(p)}`).join('\n'));
    }
    return (library = built.library);
  }

  return {
    name: 'scenarios',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const part = id.slice(PREFIX.length + 1);
      return moduleOf(
        part,
        build((message) => this.error(message)),
        root,
      );
    },
    configureServer(server) {
      server.watcher.add(root);
      server.watcher.on('all', (_, file) => {
        if (!file.startsWith(root)) return;
        library = undefined;
        for (const module of server.moduleGraph.idToModuleMap.values()) {
          if (module.id?.startsWith(`\0${PREFIX}`)) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

function moduleOf(part: string, library: Library, root: string): string {
  if (part === 'rulebook') return asJson(rulebookOf(library));
  if (part === 'guidance') return asJson(guidanceOf(library));
  if (part === 'proof') return asJson(readProof(root));
  if (part === 'flips') return asJson(readFlips(root) ?? { pairs: [] });
  if (part === 'usage') return asJson(usageOf(library));
  if (part === 'quizzes') return asJson(Object.values(library.quizzes));
  if (part === 'first') return asJson(firstDecision(library));
  if (part === 'cases') return caseIndex(Object.values(library.cases));
  return asJson(library.cases[part.slice('case/'.length)]);
}

/** JSON.parse of a string is faster to load than the same as an object literal. */
const asJson = (value: unknown): string =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

function caseIndex(cases: readonly Case[]): string {
  const entries = cases.map((kase) => {
    const { id, title, summary, cover } = kase;
    const chapters = kase.chapters.map(({ steps, ...one }) => ({ ...one, steps: steps.length }));
    const situations = kase.situations.map((one) => ({
      id: one.id,
      title: one.title,
      at: kase.steps[one.at]?.title,
    }));
    const entry = JSON.stringify({ id, title, summary, cover, chapters, situations });
    return `{ ...${entry}, load: () => import(${JSON.stringify(`${PREFIX}case/${id}`)}) }`;
  });
  return `export default [${entries.join(',')}]`;
}

function rulebookOf(library: Library): Rulebook {
  const { version, facts, acts, tables, pitfalls, reasons, tombstones } = library;
  return { version, facts, acts, tables, pitfalls, reasons, tombstones };
}

function guidanceOf(library: Library): Guidance {
  const { sources, statements, measures, conflicts, gaps, conventions, flaws } = library;
  return { sources, statements, measures, conflicts, gaps, conventions, flaws };
}
