import { stepsTaken } from '../course/chart.ts';
import type { StepTaken } from '../course/chart.ts';
import { presentStep } from '../course/present-step.ts';
import type { StepView } from '../course/present-step.ts';
import type { Decision } from '../domain/decision.ts';
import { isWhatIf, whatIf } from '../review/what-if.ts';
import { presentTwoRoads } from '../review/two-roads.ts';
import type { TwoRoads } from '../review/two-roads.ts';
import { Draft } from './draft.svelte.ts';
import type { Play } from './play.svelte.ts';
import type { Trainer, Unplayable } from './trainer.svelte.ts';

/** One decision of an attempt, to be taken otherwise. Nothing of it is stored. */
export class WhatIf {
  readonly play: Play;
  /** The number of the decision, from 0. */
  readonly decision: number;
  /** The decision as it was met. */
  readonly view: StepView;
  /** The decision as it was taken. */
  readonly taken: StepTaken;
  readonly draft: Draft;
  readonly #own: Decision;
  readonly #result = $derived.by(() => this.#replayed());

  constructor(play: Play, decision: number, view: StepView, taken: StepTaken) {
    this.play = play;
    this.decision = decision;
    this.view = view;
    this.taken = taken;
    this.draft = new Draft(view);
    this.#own = play.courseSoFar.frames[decision]?.decision as Decision;
  }

  /** Both roads, once the other decision is complete. */
  get result(): TwoRoads | undefined {
    return this.#result;
  }

  /** What is chosen now is what was chosen then. */
  get isOwn(): boolean {
    const chosen = this.draft.decision(this.#own.certainty);
    return chosen !== null && written(chosen) === written(this.#own);
  }

  #replayed(): TwoRoads | undefined {
    const { judge, cells, courseSoFar, header } = this.play;
    const otherwise = this.draft.decision(this.#own.certainty);
    const other = otherwise && whatIf(judge, cells, courseSoFar, this.decision, otherwise);
    return other && isWhatIf(other)
      ? presentTwoRoads(judge, cells, courseSoFar, other, header.seed)
      : undefined;
  }
}

/** A decision as one text: equal ones are written alike, in whatever order their values were set. */
const written = ({ acts, reason }: Decision): string =>
  JSON.stringify([
    acts.map((done) => [done.act, Object.entries(done.with).sort(([a], [b]) => (a < b ? -1 : 1))]),
    reason,
  ]);

/** Why a decision cannot be taken otherwise here. */
export type NoWhatIf = Unplayable | { readonly unplayable: 'exam not over' };

/** Opens a decision of a stored attempt. That of an exam which goes on is not shown: it would tell verdicts. */
export async function openWhatIf(
  trainer: Trainer,
  { attempt, decision }: { readonly attempt: string; readonly decision: number },
): Promise<WhatIf | NoWhatIf> {
  const play = await trainer.resume(attempt);
  if ('unplayable' in play) return play;
  if (!play.tells) return { unplayable: 'exam not over' };
  const { judge, scope, courseSoFar, header } = play;
  const { frames, entry } = courseSoFar;
  const frame = frames[decision];
  const taken = stepsTaken(judge, courseSoFar, header.seed)[decision];
  if (!frame || !taken) return { unplayable: 'no such place' };
  const place = frames[decision - 1]?.next ?? entry;
  const view = presentStep(judge, scope, place, header.seed) as StepView;
  return new WhatIf(play, decision, view, taken);
}
