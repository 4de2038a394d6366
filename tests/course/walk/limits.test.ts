import { describe, expect, it } from 'vitest';
import { walk } from '../../../src/course/walk.ts';
import { orderOf, successors } from '../../../src/course/walk/order.ts';
import type { Step } from '../../../src/domain/case.ts';
import { tiny } from '../../support/tiny-library.ts';

describe('a walk that grows beyond its limit', () => {
  it('stops and names the facts that multiply the states', () => {
    const { judge, kase } = tiny();
    const report = walk(judge, kase, { limit: 30 });
    // 1 + 1 + 6 + 13 before the operation, where there are 12: weeks 2, 8, 9, two depths, two margins
    expect(report.stopped).toBe(
      'More than 30 states, 12 of them at "operation". These facts multiply them most: course.week (3.0 times), ' +
        'lump.depth (2.0 times), fate.margin (2.0 times). Let an earlier step be their last reader, or vary them less.',
    );
    expect(report.percents).toBeNull();
    expect(report.unmendable).toEqual([]);
  });
});

describe('routes that form a circle', () => {
  it('are not walked', () => {
    const { judge, kase } = tiny({
      file: 'cases/tiny.yaml',
      from: 'asks: [plan]',
      to: 'asks: [plan]\n        next: [{ when: { tract: soiled }, to: tissue }]',
    });
    const report = walk(judge, kase);
    expect(report.stopped).toBe(
      'The routes form a circle: plan → tissue → plan. Lead one of them elsewhere.',
    );
    expect(report).toMatchObject({
      variants: 0,
      states: 0,
      unreachableSteps: Object.keys(kase.steps),
    });
  });
});

describe('the order of the steps', () => {
  it('puts every step before those that it leads to', () => {
    const ordered = orderOf(tiny().kase);
    expect('order' in ordered && ordered.order.map((step) => step.id)).toEqual([
      'first',
      'late-image',
      'tissue',
      'plan',
      'operation',
      'report',
    ]);
  });

  it('leaves out routes behind one that always holds, and ends where none holds', () => {
    const { kase } = tiny();
    const first = kase.steps['first'] as Step;
    const [late, always] = first.next;
    expect(successors(first)).toEqual(['late-image', 'tissue']);
    if (!late || !always) throw new Error('two routes are written');
    expect(successors({ ...first, next: [always, late] })).toEqual(['tissue']);
    expect(successors({ ...first, next: [late] })).toEqual(['late-image', 'end']);
  });
});
