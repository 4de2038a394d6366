/** What the screens draw: the shapes that the presenters of src/course give. */
export type { Rejudged } from '../course/debrief/rejudged.ts';
export type { Review } from '../course/debrief/reviews.ts';
export type { Station } from '../course/debrief/stations.ts';
export type { Debrief } from '../course/present-debrief.ts';
export type { Line, Reveal } from '../course/present-reveal.ts';
export type { RuleLine } from '../course/present-rule.ts';
export type { StepView } from '../course/present-step.ts';
export type { BoardFilter, BoardRow } from '../review/board.ts';
export type { PitfallStanding, Standing } from '../review/standing.ts';
export type { Cost } from '../review/cost.ts';
export type { Pair, RoadRow, TwoRoads } from '../review/two-roads.ts';
export type { Saving } from './save.svelte.ts';
export type { Latest, Listed } from './trainer.svelte.ts';
export type { Calibrated } from '../review/calibration.ts';
export type { Earlier } from '../review/earlier.ts';
export type { ChapterProgress, Progress } from '../review/progress.ts';
export type { AttemptLine } from '../review/standing.ts';
