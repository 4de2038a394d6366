import { flushSync, mount } from 'svelte';
import type { PictureName } from '../../../src/domain/case.ts';
import type { Facts } from '../../../src/domain/patient.ts';
import '../../../src/styles/tokens.css';
import '../../../src/styles/base.css';
import { states } from '../picture-states.ts';
import Page from './Page.svelte';

const page = mount(Page, { target: document.body });

/** What the page can do; tests and benches call it from outside. */
const stage = {
  /** The named states of a picture. */
  states: (name: PictureName): readonly string[] => Object.keys(states[name]),
  async show(name: PictureName, state: string, tall: boolean): Promise<void> {
    await page.bring(name);
    flushSync(() => page.look(states[name][state] as Facts, tall));
  },
  /** How long it takes to go from one state of a picture to the next, each time, in milliseconds of script. */
  redraw(name: PictureName, tall: boolean, rounds: number): readonly number[] {
    const all = Object.values(states[name]);
    return Array.from({ length: rounds * all.length }, (_, i) => {
      const from = performance.now();
      flushSync(() => page.look(all[i % all.length] as Facts, tall));
      return performance.now() - from;
    });
  },
};
export type Stage = typeof stage;

Object.assign(globalThis, { stage });
