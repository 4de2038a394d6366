import type { AttemptHeader, AttemptRecord, StoredAttempt } from '../../src/domain/attempt.ts';
import { Play } from '../../src/session/play.svelte.ts';
import { memoryLog } from './memory-log.ts';
import { placeToBegin } from '../../src/course/entry.ts';
import { scopeOf } from '../../src/course/replay.ts';
import type { Place } from '../../src/course/replay.ts';
import { tinyCourse } from './tiny-course.ts';

const { judge, cells, kase } = tinyCourse();

export const tinyHeader: AttemptHeader = {
  attempt: 'one',
  case: kase.id,
  chapter: null,
  from: null,
  situation: null,
  mode: 'learn',
  content: judge.book.version,
  seed: null,
  patient: kase.base,
  profile: 'me',
  device: 'here',
  startedAt: '2026-01-01T00:00:00Z',
};

/** An attempt at the tiny case, kept in a log. */
export function tinyPlay(
  part: Partial<AttemptHeader> = {},
  log = memoryLog(),
  records: readonly AttemptRecord[] = [],
): Play {
  const header = { ...tinyHeader, ...part };
  return new Play({
    judge,
    cells,
    scope: scopeOf(kase, header),
    entry: placeToBegin(judge, cells, kase, header) as Place,
    header,
    records,
    log: () => Promise.resolve(log),
    now: () => header.startedAt.replace('00:00Z', '01:00Z'),
    newId: () => 'branch',
  });
}

/** The same attempt after a reload. */
export async function reloaded(play: Play, log: ReturnType<typeof memoryLog>): Promise<Play> {
  const { header, records } = (await log.read(play.header.attempt)) as StoredAttempt;
  return tinyPlay(header, log, records);
}
