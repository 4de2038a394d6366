import { assert, property } from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { picturedFacts } from '../../src/content/lint/pictured-facts.ts';
import { pictureNames } from '../../src/domain/case.ts';
import type { Case, PictureName, Step } from '../../src/domain/case.ts';
import type { Facts } from '../../src/domain/patient.ts';
import type { Scale } from '../../src/domain/scale.ts';
import { cavaStates } from '../../src/pictures/cava/states.ts';
import { legStates } from '../../src/pictures/leg/states.ts';
import { pelvisStates } from '../../src/pictures/pelvis/states.ts';
import { pictures } from '../../src/pictures/pictures.ts';
import Shown from '../../src/pictures/Shown.svelte';
import { radiotherapyScales, radiotherapyStates } from '../../src/pictures/radiotherapy/states.ts';
import { ringStates } from '../../src/pictures/ring/states.ts';
import { visitsScales, visitsStates } from '../../src/pictures/visits/states.ts';
import type { ActId } from '../../src/domain/table.ts';
import { Draft } from '../../src/session/draft.svelte.ts';
import { Grip } from '../../src/session/grip.ts';
import type { StepView } from '../../src/session/views.ts';
import { shippedCases } from '../../src/content/shipped.ts';
import { seenViews } from '../support/seen-views.ts';
import { book } from '../support/shipped.ts';

const states = {
  leg: legStates,
  cava: cavaStates,
  ring: ringStates,
  pelvis: pelvisStates,
  radiotherapy: radiotherapyStates,
  visits: visitsStates,
};
/** What the rules say in a state, after the decision. */
const scales: Partial<Record<PictureName, Readonly<Record<string, readonly Scale[]>>>> = {
  radiotherapy: radiotherapyScales,
  visits: visitsScales,
};
const cases: readonly Case[] = await Promise.all(
  shippedCases.map(async ({ load }) => (await load()).default),
);

describe.each(pictureNames)('the picture "%s"', (name) => {
  const facts = picturedFacts[name];

  it('draws facts that exist', () => {
    expect(facts.filter((id) => !(id in book.facts))).toEqual([]);
  });

  it('belongs to a step of some case', () => {
    const steps = cases.flatMap((kase) => Object.values(kase.steps));
    expect(steps.some(({ picture }) => picture === name)).toBe(true);
  });

  it('is drawn and said whatever was seen of a patient', async () => {
    const picture = await pictures[name]();
    const check = (seen: Facts): void => {
      for (const tall of [true, false]) {
        const { body } = render(Shown, { props: { picture, facts: seen, tall } });
        expect(body).toContain('aria-hidden="true"');
        expect(body).not.toMatch(/NaN|undefined|Infinity|null/);
      }
      expect(picture.inWords(seen)).not.toMatch(/NaN|undefined|null|\.\.| {2}/);
    };
    assert(property(seenViews(facts), check), { numRuns: 60 });
    for (const seen of Object.values(states[name])) check(seen);
  });

  it('looks different in each of its named states', async () => {
    const picture = await pictures[name]();
    const drawn = Object.entries(states[name]).map(
      ([state, facts]) =>
        render(Shown, { props: { picture, facts, tall: true, scales: scales[name]?.[state] } })
          .body,
    );
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('draws nothing but the facts that it declares', async () => {
    const picture = await pictures[name]();
    for (const seen of Object.values(states[name])) {
      const others = Object.fromEntries(
        Object.keys(book.facts)
          .filter((id) => !facts.includes(id))
          .map((id) => [id, true]),
      );
      const draw = (facts: Facts): string =>
        render(Shown, { props: { picture, facts, tall: true } }).body;
      expect(draw({ ...others, ...seen })).toBe(draw(seen));
      expect(picture.inWords({ ...others, ...seen })).toBe(picture.inWords(seen));
    }
  });

  it('has no handle that no step can use', async () => {
    const picture = await pictures[name]();
    const steps = cases
      .flatMap((kase) => Object.values(kase.steps))
      .filter((step) => step.picture === name);
    const grips = steps.flatMap((step) => step.options.map(({ act }) => gripOn(step, act)));
    const handles = Object.values(states[name]).flatMap((facts) =>
      'draw' in picture ? (picture.draw(facts, 'low').handles ?? []) : [],
    );
    for (const handle of handles) {
      const isUsed = grips.some((grip) =>
        'sets' in handle ? grip.canPull(handle.sets) : grip.canPress(handle.shows),
      );
      expect(isUsed, JSON.stringify(handle)).toBe(true);
    }
  });
});

/** Somebody who has chosen an act at a step, each act offered once. */
function gripOn(step: Step, chosen: ActId): Grip {
  const acts = [...new Set(step.options.map(({ act }) => act))];
  const draft = new Draft({
    step,
    reasons: [],
    options: acts.map((act) => ({
      act,
      text: act,
      alone: false,
      shows: book.acts[act]?.shows,
      parameters: (book.acts[act]?.parameters ?? []).map((id) => book.facts[id]),
    })),
  } as unknown as StepView);
  draft.toggle(chosen);
  return new Grip(draft);
}
