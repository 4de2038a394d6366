import { describe, expect, it } from 'vitest';
import { inOrder, personaOf, presentStep, withDerived } from '../../src/course/present-step.ts';
import { goTo } from '../../src/course/replay.ts';
import { inActs, inCase, tinyCourse } from '../support/tiny-course.ts';
import type { TinyCourse } from '../support/tiny-course.ts';

const two = inCase('personas: [', 'personas: [{ name: Ben, pronoun: he }, ');
const seeds = Array.from({ length: 40 }, (_, seed) => seed);

/** A step as the first patient meets it. */
function view(step: string, seed: number | null = null, made: TinyCourse = tinyCourse()) {
  const place = goTo(
    made.judge,
    made.scope,
    step,
    made.patient({}, ['lump.sizeCm', 'fate.margin', 'margin']),
  );
  const found = presentStep(made.judge, made.scope, place, seed);
  if (!found) throw new Error('no view');
  return found;
}

describe('the person', () => {
  const { scope } = tinyCourse(two);

  it('is the first without a seed', () => expect(personaOf(scope, null).name).toBe('Ben'));

  it('is picked by the seed', () => {
    expect(new Set(seeds.map((seed) => personaOf(scope, seed).name))).toEqual(
      new Set(['Ada', 'Ben']),
    );
    expect(personaOf(scope, 7)).toBe(personaOf(scope, 7));
  });
});

describe('a step as it is put', () => {
  it('says where in its chapter it stands, and how long that takes', () => {
    const long = tinyCourse(
      inCase(
        'about: From the plan to the report.\n    minutes: 1',
        'about: From the plan to the report.\n    minutes: 9',
      ),
    );
    expect(
      ['plan', 'operation', 'report'].map((step) => {
        const { chapterTitle, number, of, minutesLeft } = view(step, null, long);
        return { chapterTitle, number, of, minutesLeft };
      }),
    ).toEqual([
      { chapterTitle: 'After', number: 1, of: 3, minutesLeft: 9 },
      { chapterTitle: 'After', number: 2, of: 3, minutesLeft: 6 },
      { chapterTitle: 'After', number: 3, of: 3, minutesLeft: 3 },
    ]);
  });

  it('has no number on a detour, and takes a minute at least', () => {
    expect(view('late-image')).toMatchObject({ of: 2, minutesLeft: 1 });
    expect(view('late-image')).not.toHaveProperty('number');
    expect(view('tissue')).toMatchObject({ number: 2, of: 2, minutesLeft: 1 });
  });

  it('in a chapter of detours alone takes as long as the chapter', () => {
    const detours = tinyCourse(
      inCase(
        '- id: first\n        title: First',
        '- id: first\n        detour: true\n        title: First',
      ),
      inCase(
        '- id: tissue\n        title: Tissue',
        '- id: tissue\n        detour: true\n        title: Tissue',
      ),
      inCase(
        'about: From the lump to the needle.\n    minutes: 1',
        'about: From the lump to the needle.\n    minutes: 4',
      ),
    );
    expect(view('first', null, detours)).toMatchObject({ of: 0, minutesLeft: 4 });
  });

  it('says the week, what is known, and what follows from that', () => {
    const { week, seen } = view('report');
    expect(week).toBe(3);
    expect(seen).toMatchObject({ site: 'leg', 'weeks.since': 3, margin: 'unknown' });
    expect(seen).not.toHaveProperty('lump.sizeCm');
    expect(seen).not.toHaveProperty('lump.class');
  });

  it('tells what happened on the way first, then what is seen, with the names filled in', () => {
    const told = tinyCourse(
      inCase('reveal: [margin]', 'reveal: [margin], tells: "It has come, {name}."'),
    );
    expect(view('report', null, told)).toMatchObject({
      patient: 'Ada, a lump in the leg',
      tells: ['It has come, Ada.', '3 weeks later the margin is known.'],
      question: 'What follows?',
    });
  });

  it('tells nothing that an act did: that was told when it was done', () => {
    const { judge, scope, patient } = tinyCourse();
    const place = {
      ...goTo(judge, scope, 'first', patient()),
      told: [{ act: 'wait', text: 'Gone.' }],
    };
    expect(presentStep(judge, scope, place, null)?.tells).toEqual(['A lump.']);
  });

  it('offers its options with what is to be set', () => {
    const { options } = view('tissue');
    const shape = options.map(({ act, text, alone, parameters }) => ({
      act,
      text,
      alone,
      parameters: parameters.map(({ label }) => label),
    }));
    expect(shape).toHaveLength(2);
    expect(shape).toContainEqual({
      act: 'needle',
      text: 'Needle',
      alone: false,
      parameters: ['Side', 'Offset'],
    });
    expect(shape).toContainEqual({ act: 'cut-open', text: 'Open', alone: false, parameters: [] });
  });

  it('says what a picture shows of an option, where its act shows something', () => {
    const made = tinyCourse(inActs('past: Cut open', 'past: Cut open, shows: { tract: soiled }'));
    const { options } = view('tissue', null, made);
    expect(options.find(({ act }) => act === 'cut-open')?.shows).toEqual({ tract: 'soiled' });
    expect(options.find(({ act }) => act === 'needle')).not.toHaveProperty('shows');
  });

  it('asks for a reason where reasons are offered, in an order that the seed decides', () => {
    expect(view('first').reasons).toEqual([]);
    const orders = seeds.slice(0, 12).map((seed) => view('tissue', seed).reasons);
    expect(new Set(orders.map((order) => order.map(({ id }) => id).join())).size).toBeGreaterThan(
      3,
    );
    expect(orders[0]).toContainEqual({ id: 'quick', text: 'It is quick.' });
  });

  it('is none at the end', () => {
    const { judge, scope, patient } = tinyCourse();
    expect(presentStep(judge, scope, goTo(judge, scope, 'end', patient()), null)).toBeUndefined();
  });
});

describe('the order of options', () => {
  const { step } = tinyCourse();
  const acts = (at: string, seed: number | null) =>
    inOrder(step(at), step(at).options, seed).map(({ act }) => act);

  it('is that of the seed, with "none of these" last', () => {
    const orders = seeds.map((seed) => acts('plan', seed));
    expect(new Set(orders.map(String)).size).toBe(6);
    for (const order of orders) expect(order.at(-1)).toBe('nothing-more');
    expect(acts('plan', 3)).toEqual(acts('plan', 3));
  });

  it('without a seed is always the same', () => {
    expect(acts('plan', null)).toEqual(acts('plan', 0));
  });

  it('is the written one where it is a scale', () => {
    const scale = { ...step('plan'), ordered: true };
    const [none, ...others] = [...scale.options].reverse();
    const written = [none, ...others].filter((option) => option !== undefined);
    for (const seed of seeds) expect(inOrder(scale, written, seed)).toEqual(written);
  });
});

it('what is known is joined by what can be worked out of it, and by nothing else', () => {
  const { judge } = tinyCourse();
  expect(withDerived(judge, { 'lump.sizeCm': 4, 'course.week': 9 })).toEqual({
    'lump.sizeCm': 4,
    'lump.class': 'small',
    'course.week': 9,
  });
});
