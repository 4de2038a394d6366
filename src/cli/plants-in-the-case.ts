import type { Case, Step } from '../domain/case.ts';
import { always } from '../domain/fact.ts';
import { firstStep, never, withStep } from './graft.ts';
import type { Plant } from './graft.ts';

/** The first visit offers nothing. */
export const deadEnd: Plant = ({ library, kase }) => ({
  library,
  kase: withStep(kase, firstStep(kase), (step) => ({
    ...step,
    options: step.options.map((option) => ({ ...option, when: never })),
  })),
});

/** A step stands in the case, and no route leads to it. */
export const unreachableStep: Plant = ({ library, kase }) => ({
  library,
  kase: withLonelyStep(kase),
});

/** A situation is met at a step that no route leads to. */
export const unreachableSituation: Plant = ({ library, kase }) => {
  const id = 'planted-situation';
  const planted = { id, title: id, at: LONELY, given: {}, set: {}, tells: 'Nobody comes here.' };
  const lonely = withLonelyStep(kase);
  return { library, kase: { ...lonely, situations: [...kase.situations, planted] } };
};

const LONELY = 'planted-step';

function withLonelyStep(kase: Case): Case {
  const step = { ...firstStep(kase), id: LONELY, detour: true };
  return { ...kase, steps: { ...kase.steps, [LONELY]: step } };
}

/** The first visit leads back to itself. */
export const circle: Plant = ({ library, kase }) => ({
  library,
  kase: withStep(kase, firstStep(kase), (step) => ({
    ...step,
    next: [{ when: always, to: step.id }],
  })),
});

/** The first visit names a fact that nobody has seen. */
export const leak: Plant = ({ library, kase }) => {
  const hidden = Object.keys(kase.variation).find((id) => !kase.known.includes(id));
  if (hidden === undefined) return undefined;
  const text = { when: always, text: `Already it is {${hidden}}.` };
  const tells = (step: Step): Step => ({ ...step, tells: [...step.tells, text] });
  return { library, kase: withStep(kase, firstStep(kase), tells) };
};

/** The first visit shows a leg, with a lump of a size that is no number. */
export const sizeThatIsNoNumber: Plant = ({ library, kase }) => {
  const drawn = withStep(kase, firstStep(kase), (step) => ({ ...step, picture: 'leg' }));
  const { [SIZE]: _base, ...base } = kase.base;
  const { [SIZE]: _sizes, ...variation } = kase.variation;
  return {
    library,
    kase: { ...drawn, base, variation, fixed: { ...kase.fixed, [SIZE]: Number.NaN } },
  };
};

const SIZE = 'tumour.sizeCm';
