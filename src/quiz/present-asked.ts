import type { StepKind } from '../domain/case.ts';
import type { Fact } from '../domain/fact.ts';
import { chartOf } from '../course/chart.ts';
import type { ChartPart } from '../course/chart.ts';
import { presentStep } from '../course/present-step.ts';
import type { StepView } from '../course/present-step.ts';
import type { Opened } from './question.ts';

/** What is set with an option. */
export type AskedParameter = Pick<Fact, 'id' | 'label' | 'domain' | 'unit' | 'words'>;

export interface AskedOption {
  readonly letter: string;
  readonly act: string;
  readonly text: string;
  /** Cannot be combined with others. */
  readonly alone: boolean;
  readonly parameters: readonly AskedParameter[];
}

/** A question as participants read it: plain data, and nothing that says what is right. */
export interface Asked {
  readonly question: string;
  /** The step that an answer names. */
  readonly step: string;
  readonly title: string;
  /** One line about the patient. */
  readonly patient: string;
  readonly week: number;
  readonly chart: readonly ChartPart[];
  readonly tells: readonly string[];
  readonly asks: string;
  readonly kind: StepKind;
  readonly atMost: number;
  readonly options: readonly AskedOption[];
  /** Where there are any, an answer gives one. */
  readonly reasons: readonly { readonly id: string; readonly text: string }[];
}

/** The view of participants and of the wall before the reveal. Built field by field: what is not named here stays behind. */
export function presentAsked(opened: Opened): Asked {
  const { judge, scope, question, place } = opened;
  const view = presentStep(judge, scope, place, question.opens.seed) as StepView;
  const { kind, title } = place.step;
  return {
    question: question.id,
    step: question.step,
    title,
    patient: view.patient,
    week: view.week,
    chart: chartOf(judge, place.patient),
    tells: view.tells,
    asks: view.question,
    kind,
    atMost: kind === 'one' ? 1 : view.options.length,
    options: view.options.map(({ act, text, alone, parameters }, i) => ({
      letter: letterOf(i),
      act,
      text,
      alone,
      parameters: parameters.map(parameterOf),
    })),
    reasons: view.reasons,
  };
}

const letterOf = (i: number): string => String.fromCharCode('A'.charCodeAt(0) + i);

const parameterOf = ({ id, label, domain, unit, words }: Fact): AskedParameter => ({
  id,
  label,
  domain,
  ...(unit === undefined ? {} : { unit }),
  ...(words === undefined ? {} : { words }),
});
