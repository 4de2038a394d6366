import type { AttemptHeader, DecisionRecord, Unplaced } from '../../src/domain/attempt.ts';

/** A header in which nothing matters but what the test names. */
export function aHeader(part: Partial<AttemptHeader> = {}): AttemptHeader {
  return {
    attempt: 'first-attempt',
    case: 'thigh',
    chapter: null,
    from: null,
    situation: null,
    mode: 'learn',
    content: '1.0.0',
    seed: 7,
    patient: { 'tumour.sizeCm': 6, 'tumour.depth': 'deep', 'fate.recurs': false },
    profile: 'anna',
    device: 'laptop',
    startedAt: '2026-11-22T08:00:00.000Z',
    ...part,
  };
}

type UnplacedDecision = Omit<DecisionRecord, 'seq' | 'attempt'>;

/** A decision at a step, in which nothing else matters but what the test names. */
export function aDecision(step: string, part: Partial<UnplacedDecision> = {}): UnplacedDecision {
  return {
    kind: 'decision',
    at: '2026-11-22T08:01:00.000Z',
    content: '1.0.0',
    step,
    acts: [{ act: 'core-needle-biopsy', with: { 'biopsy.passes': 4 } }],
    certainty: 'fairly sure',
    reason: null,
    shown: [
      { act: 'core-needle-biopsy', table: 'biopsy', row: 'any-deep-mass', verdict: 'correct' },
    ],
    ...part,
  };
}

export function aWithdrawal(): Unplaced {
  return { kind: 'withdrawal', at: '2026-11-22T08:02:00.000Z', content: '1.0.0' };
}
