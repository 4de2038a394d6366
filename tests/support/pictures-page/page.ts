import { flushSync, mount } from 'svelte';
import type { PictureName } from '../../../src/domain/case.ts';
import type { Value } from '../../../src/domain/fact.ts';
import type { Facts } from '../../../src/domain/patient.ts';
import '../../../src/styles/tokens.css';
import '../../../src/styles/base.css';
import { states } from '../picture-states.ts';
import Page from './Page.svelte';

const page = mount(Page, { target: document.body }) as {
  bring(name: PictureName): Promise<void>;
  look(seen: Facts, isTall: boolean): void;
};

/** What the page can do; tests and benches call it from outside. */
const stage = {
  /** The named states of a picture. */
  states: (name: PictureName): readonly string[] => Object.keys(states[name]),
  async show(name: PictureName, state: string, tall: boolean): Promise<void> {
    await page.bring(name);
    flushSync(() => page.look(states[name][state] as Facts, tall));
  },
  /**
   * How long each redraw takes, in milliseconds of script: from state to state as at a new step, or from each state to the same with
   * one other fact and back, as by a decision.
   */
  redraw(name: PictureName, tall: boolean, by: 'state' | 'fact'): readonly number[] {
    const all = Object.values(states[name]);
    const views = all.flatMap((seen, i): readonly Facts[] => {
      const next = all[(i + 1) % all.length] as Facts;
      if (by === 'state') return [next];
      return Object.keys(next)
        .filter((fact) => next[fact] !== seen[fact])
        .flatMap((fact) => [seen, { ...seen, [fact]: next[fact] as Value }]);
    });
    return views.map((seen) => {
      const from = performance.now();
      flushSync(() => page.look(seen, tall));
      return performance.now() - from;
    });
  },
};
export type Stage = typeof stage;

Object.assign(globalThis, { stage });
