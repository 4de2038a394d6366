import { courseByChance } from '../../src/course/by-chance.ts';
import { pick } from '../../src/course/chance.ts';
import { draw } from '../../src/course/draw.ts';
import type { Course } from '../../src/course/replay.ts';
import type { AttemptHeader, DecisionRecord, StoredAttempt } from '../../src/domain/attempt.ts';
import { certainties } from '../../src/domain/decision.ts';
import type { Ground } from '../../src/review/ground.ts';
import { judge } from './content.ts';

/** One attempt whose decisions are chosen by chance, not dated yet. */
export function playedByChance({ cells, kase, soundness }: Ground, seed: number): StoredAttempt {
  const patient = draw(soundness, kase, seed);
  const course = courseByChance(judge, cells, kase, seed) as Course;
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
    certainty: pick(certainties, seed, seq, 'certainty'),
  }));
  return { header, records };
}
