import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import type { StepKind } from '../../src/domain/case.ts';
import { Draft } from '../../src/session/draft.svelte.ts';
import type { StepView } from '../../src/session/views.ts';

const mm: Fact = {
  id: 'offset',
  kind: 'parameter',
  label: 'Offset',
  domain: { type: 'number', from: -40, to: 40, step: 1 },
};

function view(kind: StepKind, reasons: readonly string[] = []): StepView {
  const option = (act: string, parameters: readonly Fact[] = [], alone = false) => ({
    act,
    text: act,
    alone,
    parameters,
  });
  return {
    step: { id: 'step', kind } as StepView['step'],
    chapterTitle: '',
    of: 1,
    minutesLeft: 1,
    week: 0,
    seen: {},
    patient: '',
    tells: [],
    question: '',
    options: [
      option('needle', [mm]),
      option('knife', [mm]),
      option('wait'),
      option('none', [], true),
    ],
    reasons: reasons.map((id) => ({ id, text: id })),
  };
}

describe('a decision in the making', () => {
  it('has nothing chosen or set from the start, and says what is missing', () => {
    const draft = new Draft(view('one'));
    expect(draft.acts).toEqual([]);
    expect(draft.missing).toBe('Choose one');
    expect(draft.decision('guess')).toBeNull();
    draft.toggle('needle');
    expect(draft.missing).toBe('Set: offset');
    draft.set('offset', 3);
    expect(draft.missing).toBeNull();
    expect(draft.decision('certain')).toEqual({
      step: 'step',
      acts: [{ act: 'needle', with: { offset: 3 } }],
      certainty: 'certain',
      reason: null,
    });
  });

  it('of one kind holds one act, and keeps what was set when another is tried', () => {
    const draft = new Draft(view('one'));
    draft.toggle('needle');
    draft.set('offset', 18);
    draft.toggle('wait');
    expect(draft.acts).toEqual(['wait']);
    expect(draft.parameters).toEqual({});
    expect(draft.decision('guess')?.acts).toEqual([{ act: 'wait', with: {} }]);
    draft.toggle('knife');
    expect(draft.parameters).toEqual({ offset: 18 });
    draft.set('offset', undefined);
    expect(draft.missing).toBe('Set: offset');
  });

  it('shows what is chosen, and no longer what is not', () => {
    const several = view('several');
    const [needle, knife, ...others] = several.options;
    if (!needle || !knife) throw new Error('nothing is offered');
    const options = [
      { ...needle, shows: { 'held.above': true, kidney: 'works' } },
      { ...knife, shows: { kidney: 'removed' } },
      ...others,
    ];
    const draft = new Draft({ ...several, options });
    expect(draft.shown).toEqual({});
    draft.toggle('needle');
    draft.toggle('wait');
    expect(draft.shown).toEqual({ 'held.above': true, kidney: 'works' });
    draft.toggle('knife');
    expect(draft.shown).toEqual({ 'held.above': true, kidney: 'removed' });
    draft.toggle('needle');
    expect(draft.shown).toEqual({ kidney: 'removed' });
  });

  it('of several combines acts, but not with one that stands alone', () => {
    const draft = new Draft(view('several'));
    expect(draft.missing).toBe('Choose all that apply');
    draft.toggle('wait');
    draft.toggle('knife');
    expect(draft.acts).toEqual(['wait', 'knife']);
    draft.toggle('none');
    expect(draft.acts).toEqual(['none']);
    draft.toggle('wait');
    expect(draft.acts).toEqual(['wait']);
    draft.toggle('wait');
    expect(draft.acts).toEqual([]);
  });

  it('of an order keeps and changes the order', () => {
    const draft = new Draft(view('order'));
    expect(draft.missing).toBe('Put them in order');
    ['wait', 'needle', 'knife'].forEach((act) => draft.toggle(act));
    draft.move('knife', -1);
    expect(draft.acts).toEqual(['wait', 'knife', 'needle']);
    draft.move('wait', 1);
    expect(draft.acts).toEqual(['knife', 'wait', 'needle']);
    draft.move('knife', -1);
    draft.move('needle', 1);
    draft.move('none', 1);
    expect(draft.acts).toEqual(['knife', 'wait', 'needle']);
    draft.toggle('wait');
    expect(draft.acts).toEqual(['knife', 'needle']);
  });

  it('asks for a reason once something is chosen, and takes only one that is offered', () => {
    const draft = new Draft(view('one', ['sound']));
    expect(draft.wantsReason).toBe(false);
    draft.toggle('wait');
    expect(draft.missing).toBe('Say why');
    draft.give('made up');
    expect(draft.reason).toBeNull();
    draft.give('sound');
    expect(draft.decision('fairly sure')).toMatchObject({
      reason: 'sound',
      certainty: 'fairly sure',
    });
    draft.clear();
    expect(draft).toMatchObject({ acts: [], reason: null });
  });

  it('does not take what is not offered', () => {
    const draft = new Draft(view('one'));
    draft.toggle('fly');
    expect(draft.acts).toEqual([]);
  });

  it('begins with what was decided before, as far as it is still offered', () => {
    const decided = {
      step: 'step',
      acts: [
        { act: 'gone', with: {} },
        { act: 'needle', with: { offset: 5 } },
      ],
      certainty: 'guess',
      reason: 'sound',
    } as const;
    const draft = new Draft(view('one', ['sound']), decided);
    expect([draft.acts, draft.values, draft.reason]).toEqual([['needle'], { offset: 5 }, 'sound']);
    expect(draft.decision('certain')).toEqual({
      ...decided,
      acts: [{ act: 'needle', with: { offset: 5 } }],
      certainty: 'certain',
    });
    expect(new Draft(view('one'), { ...decided, reason: null }).reason).toBeNull();
  });
});
