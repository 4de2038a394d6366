import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import type { Facts } from '../../src/domain/patient.ts';
import type { StepKind } from '../../src/domain/case.ts';
import { Draft } from '../../src/session/draft.svelte.ts';
import { Grip } from '../../src/session/grip.ts';
import type { StepView } from '../../src/session/views.ts';

const share: Fact = {
  id: 'share',
  kind: 'parameter',
  label: 'Share',
  domain: { type: 'number', from: 0, to: 100, step: 5 },
};

function draftOf(kind: StepKind): Draft {
  const option = (act: string, shows?: Facts, parameters: readonly Fact[] = []) => ({
    act,
    text: act,
    alone: false,
    parameters,
    ...(shows && { shows }),
  });
  return new Draft({
    step: { id: 'step', kind } as StepView['step'],
    options: [
      option('left', { left: 'removed' }),
      option('both', { left: 'removed', right: 'removed' }),
      option('at request', { left: 'removed', right: 'removed' }),
      option('cut', undefined, [share]),
    ],
    reasons: [],
  } as unknown as StepView);
}

describe('what is pressed on a picture', () => {
  it('chooses the option that shows just this, and takes it back', () => {
    const draft = draftOf('several');
    const grip = new Grip(draft);
    expect(grip.canPress({ left: 'removed' })).toBe(true);
    grip.press({ left: 'removed' });
    expect(draft.acts).toEqual(['left']);
    grip.press({ left: 'removed' });
    expect(draft.acts).toEqual([]);
  });

  it.each<[string, Facts]>([
    ['that no option shows', { right: 'removed' }],
    ['that two options show', { left: 'removed', right: 'removed' }],
    ['of another value', { left: 'in place' }],
    ['of nothing', {}],
  ])('does nothing with something %s', (_, shows) => {
    const draft = draftOf('one');
    const grip = new Grip(draft);
    expect(grip.canPress(shows)).toBe(false);
    grip.press(shows);
    expect(draft.acts).toEqual([]);
  });
});

describe('what is pulled on a picture', () => {
  it('sets a number that the chosen act asks for, to a value that it can have', () => {
    const draft = draftOf('one');
    const grip = new Grip(draft);
    draft.toggle('cut');
    grip.pull('share', 61.7);
    expect(draft.values).toEqual({ share: 60 });
    grip.pull('share', 130);
    expect(draft.values).toEqual({ share: 100 });
  });

  it('sets nothing that is not asked for', () => {
    const draft = draftOf('one');
    const grip = new Grip(draft);
    expect(grip.canPull('share')).toBe(false);
    grip.pull('share', 60);
    expect(draft.values).toEqual({});
  });
});
