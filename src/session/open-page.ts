import type { App } from './app.svelte.ts';
import type { YourData } from './data.svelte.ts';
import type { Homeworks } from './homework/homeworks.svelte.ts';
import { once } from './once.ts';
import type { ProgressBook } from './progress-book.svelte.ts';
import type { Reading } from './reading.ts';
import type { WhatIfRoute } from './routes.ts';
import type { Taker } from './take-away.ts';
import type { Teaching } from './teach/teaching.ts';
import type { NoWhatIf, WhatIf } from './what-if.svelte.ts';

/** What each page works with, loaded with the page. All reject if a part cannot be loaded. */

/** The guidance library. */
export async function openReadingFor({ cases, trainer }: App): Promise<Reading> {
  const [{ openReading }, found] = await Promise.all([import('./reading.ts'), trainer()]);
  return openReading(found, cases);
}

/** What somebody can do with all that is kept of them. */
export async function openDataFor(app: App): Promise<YourData> {
  const { YourData: Opened } = await import('./data.svelte.ts');
  return new Opened({ app, now: app.now, newId: app.newId });
}

/** What is taught with: quizzes, lessons, and what questions are opened with. */
export async function openTeachingFor(app: App): Promise<Teaching> {
  const [trainer, store, { openTeaching, loadQuizzes }] = await Promise.all([
    app.trainer(),
    app.teach(),
    import('./teach/teaching.ts'),
  ]);
  const ready = await loadQuizzes();
  const { cases, now, newId, newSeed } = app;
  const teaching = await openTeaching({ trainer, cases, store, ready, now, newId, newSeed });
  await teaching.shelf.look();
  return teaching;
}

const homeworks = new WeakMap<App, () => Promise<Homeworks>>();

/** The homework of this browser: the same each time, so that what could not be kept yet is not lost. */
export function openHomeworkFor(app: App): Promise<Homeworks> {
  const known = homeworks.get(app) ?? once(() => openHomeworks(app));
  homeworks.set(app, known);
  return known();
}

async function openHomeworks(app: App): Promise<Homeworks> {
  const { cases, now, newId } = app;
  const [trainer, store, { openClassroom }, { Homeworks: Opened }, { loadQuizzes }] =
    await Promise.all([
      app.trainer(),
      app.homework(),
      import('./teach/classroom.ts'),
      import('./homework/homeworks.svelte.ts'),
      import('../content/shipped.ts'),
    ]);
  const [room, ready] = await Promise.all([openClassroom(trainer, cases), loadQuizzes()]);
  return new Opened({ room, store, ready, now, newId });
}

/** How far somebody has come. */
export async function openProgressFor(app: App): Promise<ProgressBook> {
  const [trainer, reviewing, { ProgressBook: Book }] = await Promise.all([
    app.trainer(),
    app.reviewing(),
    import('./progress-book.svelte.ts'),
  ]);
  const { bookmarks, cases } = app;
  const taker = (): Taker => ({ ...app.settings.now, now: app.now() });
  return Book.open({ trainer, reviewing, cases, bookmarks, taker });
}

/** One decision of a stored attempt, to be taken otherwise. */
export async function openWhatIfFor({ trainer }: App, of: WhatIfRoute): Promise<WhatIf | NoWhatIf> {
  const [{ openWhatIf }, found] = await Promise.all([import('./what-if.svelte.ts'), trainer()]);
  return openWhatIf(found, of);
}
