import { describe, expect, it } from 'vitest';
import type {
  AttemptHeader,
  DecisionRecord,
  LogFailure,
  StoredAttempt,
  BegunLast,
} from '../../src/domain/attempt.ts';
import type { Decision } from '../../src/domain/decision.ts';
import { earlierAnswers } from '../../src/session/earlier-answers.ts';
import type { Play } from '../../src/session/play.svelte.ts';
import type { Trainer } from '../../src/session/trainer.svelte.ts';
import { memoryLog } from '../support/memory-log.ts';
import { decided, fullCredit } from '../support/tiny-course.ts';
import { tinyPlay } from '../support/tiny-play.ts';

const [image, biopsy] = fullCredit as [Decision, Decision];
const wait = decided('first', 'wait');
const failure: LogFailure = { is: 'blocked', because: 'it is locked' };

/** Several attempts of somebody, begun one after the other; then what the last one is told, and of which attempts. */
async function told(
  ...attempts: readonly (readonly [readonly Decision[], Partial<AttemptHeader>?])[]
) {
  const log = memoryLog();
  let last: Play | undefined;
  for (const [i, [decisions, part]] of attempts.entries()) {
    last = tinyPlay({ attempt: `a${i}`, startedAt: `2026-01-0${i + 1}T00:00:00Z`, ...part }, log);
    for (const decision of decisions) {
      last.next();
      await last.commit(decision);
    }
  }
  return answersTo(last as Play, (wanted) => log.list('me', wanted));
}

const answersTo = (
  play: Play,
  list: (wanted: BegunLast) => Promise<readonly StoredAttempt[] | LogFailure>,
) => earlierAnswers({ list } as unknown as Trainer, play, play.courseSoFar.frames);

describe('own answers of earlier attempts', () => {
  it('are found at each decision, the latest', async () => {
    const found = await told([[image, biopsy]], [[wait]], [[image, biopsy]]);
    expect(found).toMatchObject({
      first: { chosen: ['Wait'], verdict: 'harmful' },
      tissue: { chosen: ['Needle, along, 0 mm'], verdict: 'correct' },
    });
  });

  it('are not those of later attempts, of another case, nor of a moment tried once more', async () => {
    const later = { startedAt: '2026-02-01T00:00:00Z' };
    const redo = { exercise: { is: 'redo', attempt: 'x', decision: 0 } } as const;
    expect(await told([[wait], later], [[wait], redo], [[image]])).toEqual({});
    expect(await told([[wait], { profile: 'other' }], [[image]])).toEqual({});
  });

  it('are none of an exam that goes on, and none in one', async () => {
    expect(await told([[wait], { mode: 'exam' }], [[image]])).toEqual({});
    expect(await told([[wait]], [[image], { mode: 'exam' }])).toEqual({});
    expect(await told([fullCredit, { mode: 'exam' }], [[image]])).toHaveProperty('first');
  });

  it('are none in an exercise, which shows the moment it comes from', async () => {
    const exercise = { is: 'round', pitfall: 'waited' } as const;
    expect(await told([[wait]], [[image], { exercise }])).toEqual({});
  });

  it('are none of an attempt that no longer begins, or no longer comes there', async () => {
    const play = tinyPlay({ startedAt: '2026-02-01T00:00:00Z' });
    await play.commit(image);
    const { header, records } = play.work;
    const before = '2026-01-01T00:01:00Z';
    const work = { header, records: records.map((one) => ({ ...one, at: before })) };
    const old = (part: Partial<AttemptHeader>, records = work.records) => [
      {
        header: { ...work.header, attempt: 'old', startedAt: '2026-01-01T00:00:00Z', ...part },
        records,
      },
    ];
    const from = (stored: readonly StoredAttempt[]) =>
      answersTo(play, () => Promise.resolve(stored));
    expect(await from(old({}))).toHaveProperty('first');
    expect(await from(old({ chapter: 'gone' }))).toEqual({});
    const [one] = work.records;
    const changed = { ...one, ...decided('first', 'leeches') } as StoredAttempt['records'][0];
    expect(await from(old({}, [changed]))).toEqual({});
  });

  it('are not the very decisions that an attempt has in common with the one it has branched off', async () => {
    const play = tinyPlay({ startedAt: '2026-02-01T00:00:00Z' });
    await play.commit(image);
    play.next();
    await play.commit(biopsy);
    const { header, records } = play.work;
    const [same, other] = records as [DecisionRecord, DecisionRecord];
    const original = {
      header: { ...header, attempt: 'original', startedAt: '2026-01-01T00:00:00Z' },
      records: [same, { ...other, at: '2026-01-01T00:02:00Z' }],
    };
    const found = await answersTo(play, () => Promise.resolve([original]));
    expect(Object.keys(found)).toEqual(['tissue']);
  });

  it('are none where the log cannot be read', async () => {
    const play = tinyPlay();
    await play.commit(image);
    expect(await answersTo(play, () => Promise.resolve(failure))).toEqual({});
  });
});
