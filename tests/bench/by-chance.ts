import { pick } from '../../src/course/chance.ts';
import { choices } from '../../src/course/choices.ts';
import { draw } from '../../src/course/draw.ts';
import { entry } from '../../src/course/entry.ts';
import { begin, extend } from '../../src/course/replay.ts';
import type { AttemptHeader, DecisionRecord, StoredAttempt } from '../../src/domain/attempt.ts';
import { certainties } from '../../src/domain/decision.ts';
import type { Ground } from '../../src/review/ground.ts';
import { judge } from './content.ts';

/** One attempt whose decisions are chosen by chance, not dated yet. */
export function playedByChance({ cells, kase, soundness }: Ground, seed: number): StoredAttempt {
  const patient = draw(soundness, kase, seed);
  let course = begin({ kase, chapter: null }, entry(judge, kase, patient));
  while (course.place.step && course.notReplayed.length === 0) {
    const worth = choices(judge, cells, course.place.step, course.place.patient);
    const n = course.frames.length;
    const certainty = pick(certainties, seed, n, 'certainty');
    course = extend(judge, course, { ...pick(worth, seed, n), certainty });
  }
  const content = judge.book.version;
  const header: AttemptHeader = {
    attempt: '',
    case: kase.id,
    chapter: null,
    from: null,
    situation: null,
    mode: 'learn',
    content,
    seed,
    patient,
    profile: 'me',
    device: 'here',
    startedAt: '',
  };
  const records = course.frames.map(({ decision }, seq): DecisionRecord => ({
    kind: 'decision',
    attempt: '',
    seq,
    at: '',
    content,
    shown: [],
    ...decision,
  }));
  return { header, records };
}
