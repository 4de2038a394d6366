import { describe, expect, it } from 'vitest';
import { factsAsked } from '../../src/course/asked.ts';
import { inCase, inRules, tinyCourse } from '../support/tiny-course.ts';
import type { Edit } from '../support/tiny-library.ts';

function askedAt(id: string, ...edits: readonly Edit[]): readonly string[] {
  const { library, step } = tinyCourse(...edits);
  return [...factsAsked(library, step(id))].sort();
}

describe('the facts that a step asks for', () => {
  it('are traced to what they are worked out of; what is set with an act is none of the patient', () => {
    expect(askedAt('tissue')).toEqual(['lump.sizeCm']);
    expect(askedAt('report')).toEqual(['course.week', 'margin', 'operation.week', 'site']);
  });

  it('are those of rules of order too', () => {
    expect(askedAt('operation')).toEqual(['lump.depth']);
  });

  it('leave out the rows of acts that nobody is offered there', () => {
    const withoutTract = inCase('          - { act: take-tract, text: Tract }\n', '');
    expect(askedAt('plan')).toEqual(['tract']);
    expect(askedAt('plan', withoutTract)).toEqual([]);
  });

  it('include what an offer and a table as a whole hang on', () => {
    const offer = inCase('text: Open }', 'text: Open, when: { lump.depth: superficial } }');
    const applies = inRules(
      'judges: [needle, cut-open]',
      'applies: { site: leg }\n  judges: [needle, cut-open]',
    );
    expect(askedAt('tissue', offer, applies)).toEqual(['lump.depth', 'lump.sizeCm', 'site']);
  });
});
