import { describe, expect, it } from 'vitest';
import { strategies, strategyNames } from '../../../src/course/strategies.ts';
import type { StrategyName } from '../../../src/course/strategies.ts';
import { localsOf } from '../../../src/course/walk/local.ts';
import { modelOf } from '../../../src/course/walk/model.ts';
import type { Model } from '../../../src/course/walk/model.ts';
import { percentsOf } from '../../../src/course/walk/percents.ts';
import { percentsByForce } from '../../support/brute-force.ts';
import { tiny } from '../../support/tiny-library.ts';
import type { Edit } from '../../support/tiny-library.ts';

function percents(name: StrategyName, ...edits: readonly Edit[]) {
  const { judge, kase } = tiny(...edits);
  const model = modelOf(judge, kase) as Model;
  const all = percentsByForce(judge, kase, strategies[name]);
  return {
    together: percentsOf(model, localsOf(model), strategies[name]),
    oneByOne: { min: Math.min(...all), max: Math.max(...all) },
  };
}

const inRules = (from: string, to: string): Edit => ({ file: 'rules/all.yaml', from, to });
const inCase = (from: string, to: string): Edit => ({ file: 'cases/tiny.yaml', from, to });

const variations: readonly { how: string; edits: readonly Edit[] }[] = [
  { how: 'as it is', edits: [] },
  {
    how: 'with a right detour, so that roads differ in length',
    edits: [inRules('wait: harmful', 'wait: acceptable')],
  },
  {
    how: 'with a right turn that has a step more',
    edits: [
      inRules('wait: harmful', 'wait: acceptable'),
      inCase('detour: true', 'detour: false'),
      inCase('to: late-image }]', 'to: late-image }, { to: tissue }]'),
    ],
  },
  {
    how: 'with a step of which every part is silent',
    edits: [
      inRules('image: correct', 'image: not scored'),
      inRules('wait: harmful', 'wait: not scored'),
      inRules('send-home: harmful', 'send-home: not scored'),
    ],
  },
  {
    how: 'with a spine step that errors skip',
    edits: [
      inCase(
        'asks: [tissue]',
        'asks: [tissue]\n        next: [{ when: { tract: soiled }, to: operation }]',
      ),
    ],
  },
  {
    how: 'with a decision that is right only on the road of another',
    edits: [
      inRules('{ needle: correct }', '{ needle: acceptable }'),
      inRules(
        '- { id: open-small, when: { lump.class: small }, verdicts: { cut-open: acceptable with reason }',
        '- { id: open-small, when: { lump.class: small }, verdicts: { cut-open: acceptable with reason }',
      ),
      inRules('reasons: [small-and-shallow]', 'reasons: [easy-to-reach]'),
    ],
  },
  {
    how: 'with options that an error takes away',
    edits: [
      inCase(
        '{ act: nothing-more, text: None, alone: true }',
        '{ act: nothing-more, text: None, alone: true, when: { tract: clean } }',
      ),
    ],
  },
  {
    how: 'with an act that cannot be done',
    edits: [
      {
        file: 'acts/all.yaml',
        from: 'cut-open: {',
        to: 'cut-open: { consequences: { a: [{ set: { tract: soiled } }], b: [{ set: { tract: clean } }] },',
      },
    ],
  },
];

describe('the scores of all patients together are those of every patient alone', () => {
  for (const { how, edits } of variations) {
    it.each(strategyNames)(`${how}: %s`, (name) => {
      const { together, oneByOne } = percents(name, ...edits);
      expect(together.min).toBeCloseTo(oneByOne.min, 9);
      expect(together.max).toBeCloseTo(oneByOne.max, 9);
    });
  }

  it('gives what was worked out by hand', () => {
    expect(percents('least').together).toEqual({ min: 10, max: 10 });
    expect(percents('most').together).toEqual({ min: 65, max: 75 });
    expect(percents('worst').together).toEqual({ min: 0, max: 10 });
    expect(percents('best').together).toEqual({ min: 100, max: 100 });
  });
});

describe('a road on which nothing earns full credit', () => {
  it('ends there, with what was earned at that step', () => {
    const edits = [inRules('verdicts: { needle: correct }', 'verdicts: { needle: suboptimal }')];
    // image 1, then 0.5; the small lump may be cut open for a reason
    expect(percents('best', ...edits).together).toEqual({ min: 75, max: 100 });
  });

  it('counts nothing where every step is silent', () => {
    const { judge, kase } = tiny(
      inRules('image: correct', 'image: not scored'),
      inRules('wait: harmful', 'wait: not scored'),
      inRules('send-home: harmful', 'send-home: not scored'),
    );
    const first = { ...kase, steps: { first: { ...kase.steps['first'], next: [] } } };
    const model = modelOf(judge, first as unknown as typeof kase) as Model;
    expect(percentsOf(model, localsOf(model), strategies.best)).toEqual({ min: 100, max: 100 });
  });
});
