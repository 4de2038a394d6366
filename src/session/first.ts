import type { StepView } from '../course/present-step.ts';
import type { PlayRoute } from './routes.ts';

/** The decision that a newcomer meets at once, worked out when the app was built: no rules have to be loaded for it. */
export interface FirstDecision {
  readonly route: PlayRoute;
  readonly view: StepView;
}
