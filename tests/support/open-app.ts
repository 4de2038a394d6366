import { App } from '../../src/session/app.svelte.ts';
import type { AppPorts } from '../../src/session/app.svelte.ts';
import { Trainer } from '../../src/session/trainer.svelte.ts';
import { openWorld } from '../storage/archive-world.ts';
import { stubBrowser } from './browser.ts';
import { memoryHomework } from './memory-homework.ts';
import { memoryLog } from './memory-log.ts';
import { memoryShelf } from './memory-shelf.ts';
import { memoryTeach } from './memory-teach.ts';
import { portsWith } from './ports.ts';

/** The app in a browser that is none. It opens no page on its own: that is its shell's work. */
export function openApp(log = memoryLog(), part: Partial<AppPorts> = {}): App {
  stubBrowser();
  const shelf = memoryShelf();
  return new App({
    ...portsWith(log),
    storage: () => shelf,
    archive: () => Promise.resolve(openWorld().archive),
    teach: () => Promise.resolve(memoryTeach()),
    homework: () => Promise.resolve(memoryHomework()),
    channel: () => undefined,
    host: () => Promise.reject(new Error('there is no class host')),
    tab: () => memoryShelf(),
    keeper: undefined,
    permits: undefined,
    locks: undefined,
    worker: undefined,
    trainer: (ports) => Promise.resolve(new Trainer(ports)),
    newSeed: () => 7,
    ...part,
  });
}
