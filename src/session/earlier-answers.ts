import { placeToBegin } from '../course/entry.ts';
import { replay, scopeOf } from '../course/replay.ts';
import type { Frame } from '../course/replay.ts';
import { standingDecisions } from '../domain/attempt.ts';
import { begunBefore, earlierAnswer } from '../review/earlier.ts';
import type { Earlier } from '../review/earlier.ts';
import { mayTell } from '../review/encounter.ts';
import type { Play } from './play.svelte.ts';
import type { Trainer } from './trainer.svelte.ts';

/** Own answers of earlier attempts, by the step at which they were given. */
export type EarlierAnswers = Readonly<Record<string, Earlier>>;

/**
 * What somebody answered before at decisions of an attempt. Reads earlier attempts at this case, the latest first, and
 * replays one only where it has something to say. None in an exam, nor in an exercise, which shows the moment it comes
 * from; none where the log cannot be read. An attempt that has branched off, or was kept apart, shares decisions with
 * another: the very same is no earlier answer. Never rejects.
 * @param frames the decisions, of `play`.
 */
export async function earlierAnswers(
  trainer: Trainer,
  { judge, cells, courseSoFar, header, scope, tells, work }: Play,
  frames: readonly Frame[],
): Promise<EarlierAnswers> {
  const found: Record<string, Earlier> = {};
  if (!tells || header.exercise) return found;
  const stored = await trainer.list(begunBefore(header));
  if ('is' in stored) return found;
  const own = standingDecisions(work.records);
  const isOwn = ({ at }: Earlier, step: string): boolean =>
    own.some((one) => one.step === step && one.at === at);
  for (const { header: other, records } of stored) {
    const missing = frames.filter(({ step }) => !found[step.id]);
    const decisions = standingDecisions(records);
    const wanted = missing.filter(({ step }) => decisions.some((one) => one.step === step.id));
    const entry = wanted.length > 0 && placeToBegin(judge, cells, scope.kase, other);
    if (!entry) continue;
    const course = replay(judge, scopeOf(scope.kase, other), entry, decisions);
    if (!mayTell(other, course, decisions)) continue;
    for (const frame of wanted) {
      const before = { header: other, course, decisions };
      const answer = earlierAnswer(judge, courseSoFar, frame, header, before);
      if (answer && !isOwn(answer, frame.step.id)) found[frame.step.id] = answer;
    }
  }
  return found;
}
