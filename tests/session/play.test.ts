import { describe, expect, it } from 'vitest';
import { chart, followed, timeline } from '../../src/session/telling.ts';
import type { AttemptHeader, DecisionRecord, StoredAttempt } from '../../src/domain/attempt.ts';
import type { Play } from '../../src/session/play.svelte.ts';
import { memoryLog } from '../support/memory-log.ts';
import { fullCredit } from '../support/tiny-course.ts';
import { reloaded, tinyPlay } from '../support/tiny-play.ts';

const [first, second] = fullCredit as [(typeof fullCredit)[0], (typeof fullCredit)[0]];
const exam = { mode: 'exam' } as const;
const kinds = async (log: ReturnType<typeof memoryLog>): Promise<readonly string[]> =>
  ((await log.read('one')) as StoredAttempt).records.map(({ kind }) => kind);
/** Where an attempt stands: the step, and whether its decision is made. */
const stands = (play: Play) => [play.course.place.step?.id, play.committed !== null];

async function playOn(play: Play, decisions = fullCredit): Promise<void> {
  for (const decision of decisions) {
    await play.commit(decision);
    play.next();
  }
}

describe('an attempt being played', () => {
  it('shows what follows once the decision is kept', async () => {
    const log = memoryLog();
    const letGo = log.hold();
    const play = tinyPlay({}, log);
    const committed = play.commit(first);
    expect(stands(play)).toEqual(['first', false]);
    expect(play.busy).toBe(true);
    letGo();
    await committed;
    expect(stands(play)).toEqual(['first', true]);
    expect(play.busy).toBe(false);
  });

  it('plays a decision that cannot be kept all the same', async () => {
    const log = memoryLog();
    log.failWith({ is: 'not saved', because: 'the storage is full' });
    const play = tinyPlay({}, log);
    await playOn(play, [first]);
    expect(stands(play)).toEqual(['tissue', false]);
    expect(play.unsaved).toBe(true);
  });

  it('does one thing at a time: a second commit is none', async () => {
    const log = memoryLog();
    const letGo = log.hold();
    const play = tinyPlay({}, log);
    const both = [play.commit(first), play.commit(first)];
    letGo();
    await Promise.all(both);
    expect(await kinds(log)).toEqual(['decision']);
  });

  it('takes an answer back once, however often it is asked to', async () => {
    const log = memoryLog();
    const play = tinyPlay(exam, log);
    await playOn(play, [first]);
    await play.commit(second);
    const letGo = log.hold();
    const both = [play.withdraw(), play.withdraw()];
    letGo();
    await Promise.all(both);
    expect(await kinds(log)).toEqual(['decision', 'decision', 'withdrawal']);
    expect(stands(play)).toEqual(['tissue', false]);
  });

  it('does not move on while an answer is being taken back', async () => {
    const log = memoryLog();
    const play = tinyPlay(exam, log);
    await play.commit(first);
    const letGo = log.hold();
    const withdrawn = play.withdraw();
    play.next();
    letGo();
    await withdrawn;
    expect(stands(play)).toEqual(['first', false]);
    play.next();
    expect(stands(play)).toEqual(['first', false]);
    await playOn(play);
    expect((await reloaded(play, log)).notReplayed).toEqual([]);
  });

  it('takes nothing back while one learns, nor where nothing is decided', async () => {
    const log = memoryLog();
    const play = tinyPlay({}, log);
    await play.commit(first);
    await play.withdraw();
    expect(await kinds(log)).toEqual(['decision']);
    const sat = tinyPlay({ ...exam, attempt: 'two' }, log);
    await sat.withdraw();
    expect(sat.saving).toEqual({ is: 'nothing yet' });
  });
});

describe('a reload leads back', () => {
  it('to what was said of the last decision', async () => {
    const log = memoryLog();
    const play = tinyPlay({}, log);
    await playOn(play, [first]);
    await play.commit(second);
    expect(stands(await reloaded(play, log))).toEqual(['tissue', true]);
  });

  it('to the decision whose answer was taken back', async () => {
    const log = memoryLog();
    const play = tinyPlay(exam, log);
    await playOn(play, [first]);
    await play.commit(second);
    await play.withdraw();
    const again = await reloaded(play, log);
    expect(stands(again)).toEqual(['tissue', false]);
    await again.withdraw();
    expect(stands(await reloaded(again, log))).toEqual(['tissue', false]);
  });

  it('to the first decision, if its answer was taken back', async () => {
    const log = memoryLog();
    const play = tinyPlay(exam, log);
    await play.commit(first);
    await play.withdraw();
    expect(stands(await reloaded(play, log))).toEqual(['first', false]);
  });
});

describe('an attempt of which not all fits any more', () => {
  it('is opened by its own id until what is decided now is saved beside it', async () => {
    const log = memoryLog();
    const stored = tinyPlay({}, log);
    await playOn(stored, [first]);
    await stored.commit(second);
    const { header, records } = (await log.read('one')) as StoredAttempt;
    const [held, last] = records as [DecisionRecord, DecisionRecord];
    const old = { ...last, acts: [{ act: 'no-longer-offered', with: {} }] };
    const play = tinyPlay(header, log, [held, old]);
    expect([play.header.attempt, play.openAs]).toEqual(['branch', 'one']);
    play.next();
    await play.commit(second);
    expect([play.saving.is, play.openAs]).toEqual(['saved', 'branch']);
  });
});

describe('an attempt that was finished', () => {
  const finished = async (log: ReturnType<typeof memoryLog>, part: Partial<AttemptHeader> = {}) => {
    const stored = tinyPlay(part, log);
    await playOn(stored);
    const { header, records } = (await log.read('one')) as StoredAttempt;
    return { header, records: records as readonly DecisionRecord[] };
  };

  it('says so in its last record only', async () => {
    const { records } = await finished(memoryLog());
    expect(records.map(({ last }) => last)).toEqual([
      ...fullCredit.slice(1).map(() => undefined),
      true,
    ]);
  });

  it.each(['learn', 'exam'] as const)(
    'stays finished when not all fits any more, and tells what does: %s',
    async (mode) => {
      const log = memoryLog();
      const { header, records } = await finished(log, { mode });
      const acts = [{ act: 'no-longer-offered', with: {} }];
      const changed = records.map((one, seq) => (seq < 3 ? one : { ...one, acts }));
      const play = tinyPlay(header, log, changed);
      expect([play.endedThen, play.ended, play.tells]).toEqual([true, true, true]);
      expect([play.view, play.ahead]).toEqual([undefined, undefined]);
      expect(play.courseSoFar.frames).toHaveLength(3);
      expect(play.notReplayed).toHaveLength(2);
      expect([play.header.attempt, play.openAs]).toEqual(['one', 'one']);
    },
  );

  it.each(['learn', 'exam'] as const)(
    'stays what it is where today’s case ends earlier: nothing is left to go on with: %s',
    async (mode) => {
      const log = memoryLog();
      const { header, records } = await finished(log, { mode });
      const once = records.map(({ last: _, ...one }): DecisionRecord => one);
      const more = { ...(once.at(-1) as DecisionRecord), step: 'gone', seq: once.length };
      for (const over of [{ ...more, last: true as const }, more]) {
        const stored = [...once, over];
        const play = tinyPlay(header, log, stored);
        expect([play.endedThen, play.ended, play.tells]).toEqual([false, true, true]);
        expect(play.notReplayed).toEqual([over]);
        expect(play.work).toEqual({ header, records: stored });
      }
    },
  );

  it('is not finished by what was taken back', async () => {
    const log = memoryLog();
    const { header, records } = await finished(log, { mode: 'exam' });
    const back = { kind: 'withdrawal', attempt: 'one', seq: 5, at: '', content: '1' } as const;
    const play = tinyPlay(header, log, [...records, back]);
    expect([play.endedThen, play.ended]).toEqual([false, false]);
  });
});

describe('an exam', () => {
  it('keeps its verdicts to itself until it is over', async () => {
    const play = tinyPlay(exam);
    await playOn(play, fullCredit.slice(0, -1));
    expect(play.tells).toBe(false);
    await playOn(play, fullCredit.slice(-1));
    expect(play.tells).toBe(true);
    expect(tinyPlay().tells).toBe(true);
  });

  it('tells what follows once the answer can no longer be changed', async () => {
    const play = tinyPlay(exam);
    await play.commit(first);
    expect(chart(play)).toEqual(chart(tinyPlay(exam)));
    expect(followed(play)).toEqual([]);
    play.next();
    expect(followed(play)).toEqual(['It measures 4 cm.']);
    expect(timeline(play)).toHaveLength(1);
    const learning = tinyPlay();
    await learning.commit(first);
    expect(chart(learning)).toEqual(chart(play));
    learning.next();
    expect(followed(learning)).toEqual([]);
  });

  it('changes no answer after a reload: what followed may have been read', async () => {
    const log = memoryLog();
    const play = tinyPlay(exam, log);
    await play.commit(first);
    const again = await reloaded(play, log);
    expect(stands(again)).toEqual(['tissue', false]);
    await again.withdraw();
    expect(await kinds(log)).toEqual(['decision']);
  });

  it('is over after a reload, if nothing was left to decide', async () => {
    const log = memoryLog();
    const play = tinyPlay(exam, log);
    await playOn(play, fullCredit.slice(0, -1));
    await play.commit(fullCredit.at(-1) ?? first);
    expect(play.tells).toBe(false);
    const again = await reloaded(play, log);
    expect([again.ended, again.tells]).toEqual([true, true]);
    await again.withdraw();
    expect(await kinds(log)).not.toContain('withdrawal');
  });
});
