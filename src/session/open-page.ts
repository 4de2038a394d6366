import type { App } from './app.svelte.ts';
import type { YourData } from './data.svelte.ts';
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
