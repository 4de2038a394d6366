import { afterEach, describe, expect, it, vi } from 'vitest';
import { shippedCases } from '../../src/content/shipped.ts';
import type { Decision } from '../../src/domain/decision.ts';
import { home, play as playRoute, review } from '../../src/session/routes.ts';
import type { Sitting } from '../../src/session/sitting.svelte.ts';
import { Trainer } from '../../src/session/trainer.svelte.ts';
import { openWorld } from '../storage/archive-world.ts';
import { fakeLocks } from '../support/browser.ts';
import { memoryLog } from '../support/memory-log.ts';
import { openApp } from '../support/open-app.ts';
import { saphenous } from '../support/shipped.ts';

afterEach(() => vi.unstubAllGlobals());

const route = playRoute(saphenous.id);
const other = playRoute(saphenous.id, { chapter: 'from-lump-to-diagnosis', mode: 'exam' });
const settings = { page: 'settings' } as const;
const watch: Decision = {
  step: 'first-look',
  acts: [{ act: 'watch-for-six-months', with: {} }],
  certainty: 'guess',
  reason: null,
};
const needle: Decision = {
  step: 'biopsy-of-the-lump',
  acts: [{ act: 'core-needle-biopsy', with: { 'tract.direction': 'along', 'tract.offsetMm': 0 } }],
  certainty: 'guess',
  reason: null,
};
const full = { is: 'not saved', because: 'the storage is full' } as const;
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('an attempt that is left', () => {
  it('is kept while it is being saved, and told if that fails', async () => {
    const log = memoryLog();
    const app = openApp(log);
    await app.open(route);
    const { sitting } = app;
    const letGo = log.hold();
    void sitting?.commit(watch);
    await app.open(home);
    expect(app.sitting).toBeUndefined();
    expect(app.atRisk).toBe(true);
    expect(app.unsaved).toEqual([]);
    log.failWith(full);
    letGo();
    await settled();
    expect(app.unsaved).toEqual([sitting]);
    expect(app.atRisk).toBe(true);
    await app.open({ page: 'attempt', attempt: sitting?.play.header.attempt ?? '' });
    expect(app.sitting).toBe(sitting);
    expect(app.unsaved).toEqual([]);
  });

  it('lets another tab lead as soon as it is saved', async () => {
    const log = memoryLog();
    const { locks, led } = fakeLocks();
    const app = openApp(log, { locks });
    await app.open(route);
    const letGo = log.hold();
    void app.sitting?.commit(watch);
    await app.open(home);
    expect(led()).toHaveLength(1);
    letGo();
    await settled();
    expect(led()).toEqual([]);
    expect(app.atRisk).toBe(false);
  });

  it('is let go at once if nothing of it is lost', async () => {
    const { locks, led } = fakeLocks();
    const app = openApp(memoryLog(), { locks });
    await app.open(route);
    expect(app.atRisk).toBe(false);
    await app.open(settings);
    await settled();
    expect(led()).toEqual([]);
  });
});

describe('of two pages asked for', () => {
  it('the later one is shown, and the earlier leads nothing', async () => {
    const { locks, led, hold } = fakeLocks();
    const app = openApp(memoryLog(), { locks });
    const letGo = hold();
    const both = [app.open(route), settled().then(() => app.open(other))];
    await settled();
    await settled();
    letGo();
    await Promise.all(both);
    await settled();
    expect(app.sitting?.play.header.mode).toBe('exam');
    expect(led()).toEqual([app.sitting?.play.header.attempt]);
  });

  it('the start page stays, if somebody returns to it meanwhile', async () => {
    const { locks, led, hold } = fakeLocks();
    const app = openApp(memoryLog(), { locks });
    const letGo = hold();
    const opened = app.open(route);
    await settled();
    await app.open(home);
    letGo();
    await opened;
    await settled();
    expect(app.sitting).toBeUndefined();
    expect(led()).toEqual([]);
  });

  it('the decision of the start page gives way as well', async () => {
    const { locks, led, hold } = fakeLocks();
    const app = openApp(memoryLog(), { locks });
    await app.open(home);
    const letGo = hold();
    const begun = app.beginFirst(needle);
    await settled();
    const opened = app.open(other);
    await settled();
    letGo();
    await Promise.all([begun, opened]);
    await settled();
    expect(app.sitting?.play.header.mode).toBe('exam');
    expect(led()).toEqual([app.sitting?.play.header.attempt]);
    expect(app.router.route).toEqual(home);
  });
});

describe('the decision of the start page', () => {
  it('becomes an attempt of its own', async () => {
    const app = openApp();
    await app.open(home);
    await app.beginFirst(needle);
    expect(app.sitting?.play.committed?.decision).toMatchObject(needle);
    const { attempt } = app.sitting?.play.header ?? {};
    expect(app.router.route).toEqual({ page: 'attempt', attempt });
  });

  it('has all it needs once the app is warm, its case too', async () => {
    const loaded: string[] = [];
    const [kase] = shippedCases.filter(({ id }) => id === saphenous.id);
    if (!kase) throw new Error('There is no such case.');
    const load: typeof kase.load = () => {
      loaded.push(kase.id);
      return kase.load();
    };
    const app = openApp(memoryLog(), {
      trainer: (ports) => Promise.resolve(new Trainer(ports, [{ ...kase, load }])),
    });
    await app.warm();
    expect(loaded).toEqual([saphenous.id]);
  });
});

describe('the debrief of an exam', () => {
  it('waits until the exam is over', async () => {
    const app = openApp();
    await app.open(other);
    await app.sitting?.commit(watch);
    app.settle();
    const attempt = app.sitting?.play.header.attempt ?? '';
    app.router.go({ page: 'debrief', attempt });
    await app.open(app.router.route);
    expect(app.looksBack).toBe(false);
    app.settle();
    expect(app.router.route).toEqual({ page: 'attempt', attempt });
  });

  it('is there at once of what is learned', async () => {
    const app = openApp();
    await app.open(route);
    await app.sitting?.commit(watch);
    app.settle();
    app.router.go({ page: 'debrief', attempt: app.sitting?.play.header.attempt ?? '' });
    await app.open(app.router.route);
    expect(app.looksBack).toBe(true);
  });
});

describe('where somebody stopped', () => {
  it('is found in the log, where no bookmark says so', async () => {
    const log = memoryLog();
    const played = openApp(log);
    await played.open(route);
    await played.sitting?.commit(watch);
    played.bookmark();
    const bookmark = played.bookmarks.read('me');
    const restored = openApp(log);
    expect(restored.bookmarks.read('me')).toBeNull();
    await restored.places.find();
    expect(restored.bookmarks.read('me')).toEqual(bookmark);
    expect(bookmark?.finished).toBe(false);
  });

  it('is what the bookmark says, where there is one', async () => {
    const log = memoryLog();
    const app = openApp(log);
    await app.open(route);
    await app.sitting?.commit(watch);
    app.bookmark();
    const bookmark = app.bookmarks.read('me');
    await app.open(other);
    await app.sitting?.commit(watch);
    await app.places.find();
    expect(app.bookmarks.read('me')).toEqual(bookmark);
  });

  it('is nowhere, where nothing was played or nothing can be read', async () => {
    const log = memoryLog();
    const app = openApp(log);
    await app.places.find();
    log.failWith(full);
    await app.places.find();
    expect(app.bookmarks.read('me')).toBeNull();
    const unloaded = openApp(memoryLog(), { trainer: () => Promise.reject(new Error('offline')) });
    await unloaded.places.find();
    expect(unloaded.bookmarks.read('me')).toBeNull();
  });
});

describe('the promise of the browser to keep it', () => {
  it('is asked for once an attempt is over, not in the middle of deciding', async () => {
    const persist = vi.fn(() => Promise.resolve(true));
    const keeper = { persist, persisted: () => Promise.resolve(false) };
    const app = openApp(memoryLog(), { keeper });
    await app.open(playRoute(saphenous.id, { from: 'first-look' }));
    await app.sitting?.commit(watch);
    app.bookmark();
    expect(persist).not.toHaveBeenCalled();
    const over = (await app.exercise({
      ...route,
      patient: saphenous.base,
      exercise: { is: 'redo', attempt: 'old', decision: 0 },
    })) as Sitting;
    await over.commit(watch);
    over.next();
    await app.open({ page: 'attempt', attempt: over.play.header.attempt });
    app.bookmark();
    expect(persist).toHaveBeenCalledOnce();
  });
});

describe('an exercise', () => {
  const drill = {
    ...route,
    prelude: [watch],
    patient: saphenous.base,
    exercise: { is: 'redo', attempt: 'old', decision: 1 },
  } as const;

  it('is open beside the address, and neither it nor the bookmark knows of it', async () => {
    const log = memoryLog();
    const { locks, led } = fakeLocks();
    const app = openApp(log, { locks });
    app.router.go(review('redo'));
    await app.open(app.router.route);
    const sitting = (await app.exercise(drill)) as Sitting;
    expect(sitting.play.scope.single).toBe(true);
    const [step] = sitting.play.view?.options ?? [];
    await sitting.commit({
      step: sitting.play.view?.step.id ?? '',
      acts: [{ act: step?.act ?? '', with: {} }],
      certainty: 'guess',
      reason: null,
    });
    expect(sitting.play.saving.is).toBe('saved');
    app.settle();
    app.bookmark();
    expect(app.router.route).toEqual(review('redo'));
    expect(app.bookmarks.read('me')).toBeNull();
    expect(led()).toHaveLength(1);
    await app.leaveExercise(sitting);
    await settled();
    expect(led()).toEqual([]);
  });

  it('that cannot be saved stays at hand, and can be gone back to', async () => {
    const log = memoryLog();
    const app = openApp(log);
    const sitting = (await app.exercise({ ...drill, prelude: [] })) as Sitting;
    log.failWith(full);
    await sitting.commit(watch);
    await app.leaveExercise(sitting);
    expect(app.atRisk).toBe(true);
    expect(app.unsaved).toEqual([sitting]);
    await app.open({ page: 'attempt', attempt: sitting.play.header.attempt });
    expect(app.sitting).toBe(sitting);
  });

  it('that cannot be opened says why', async () => {
    const app = openApp();
    expect(await app.exercise({ ...drill, case: 'gone' })).toEqual({ unplayable: 'no such case' });
    const offline = openApp(memoryLog(), { trainer: () => Promise.reject(new Error('offline')) });
    expect(await offline.exercise(drill)).toEqual({ unplayable: 'not loaded' });
  });
});

describe('the archive', () => {
  it('is the same one for everybody who asks, and is asked for again if it could not be loaded', async () => {
    const { archive } = openWorld();
    const load = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(archive);
    const app = openApp(memoryLog(), { archive: load });
    await expect(app.archive()).rejects.toThrow('offline');
    expect(await Promise.all([app.archive(), app.archive()])).toEqual([archive, archive]);
    expect(load).toHaveBeenCalledTimes(2);
  });
});
