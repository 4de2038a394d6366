import { describe, expect, it } from 'vitest';
import { shippedCases } from '../../src/content/shipped.ts';
import type { DecisionRecord, LogFailure, StoredAttempt } from '../../src/domain/attempt.ts';
import type { Play } from '../../src/session/play.svelte.ts';
import { ProgressBook } from '../../src/session/progress-book.svelte.ts';
import { play as playRoute } from '../../src/session/routes.ts';
import type { Taken, Taking } from '../../src/session/take-away.ts';
import { Trainer } from '../../src/session/trainer.svelte.ts';
import { memoryLog } from '../support/memory-log.ts';
import { parseCsv } from '../support/parse-csv.ts';
import { portsWith } from '../support/ports.ts';
import { lineWith, standingWith } from '../support/standings.ts';

const chapter = 'from-lump-to-diagnosis';
const failure: LogFailure = { is: 'blocked', because: 'it is locked' };

/** Somebody who began a chapter twice and waited each time. The review counts what is in the log. */
async function open(unread?: LogFailure) {
  const log = memoryLog();
  const trainer = new Trainer(portsWith(log));
  const unmarked: string[] = [];
  const begun: string[] = [];
  for (const seed of [null, 3]) {
    const play = (await trainer.begin(playRoute('saphenous-vein-mass', { chapter, seed }))) as Play;
    await play.commit({
      step: 'first-look',
      acts: [{ act: 'watch-for-six-months', with: {} }],
      certainty: 'certain',
      reason: null,
    });
    begun.push(play.header.attempt);
  }
  log.failWith(unread);
  const reviewing = {
    today: () => '2026-11-22',
    dayOf: (at: string) => at.slice(0, 10),
    async standing() {
      const listed = await log.list('me');
      if ('is' in listed) return listed;
      const lines = listed.map(({ header, records }) =>
        lineWith({ ...header, finished: false, decisions: records.length }),
      );
      return standingWith({ attempts: lines });
    },
  };
  const book = await ProgressBook.open({
    trainer,
    reviewing,
    cases: shippedCases,
    bookmarks: { forget: (attempt: string) => void unmarked.push(attempt) },
    taker: () => ({ profile: 'me', name: 'Ada', now: '2026-11-22T10:00:00Z' }),
  });
  const [first, second] = begun as [string, string];
  return { log, book, unmarked, first, second };
}

const attemptsIn = (book: ProgressBook) =>
  new Set(book.progress?.attempts.map(({ attempt }) => attempt));

async function fileOf(book: ProgressBook, what: Taking) {
  const { file, name } = (await book.take(what)) as Taken;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

describe('the progress of somebody', () => {
  it('loses an attempt that is deleted, in the log and in all that is counted', async () => {
    const { log, book, unmarked, first, second } = await open();
    expect(attemptsIn(book)).toEqual(new Set([first, second]));
    expect(await book.remove(first)).toBe(true);
    expect(await log.read(first)).toBeUndefined();
    expect(attemptsIn(book)).toEqual(new Set([second]));
    expect(unmarked).toEqual([first]);
  });

  it('tells why an attempt could not be deleted, and changes nothing', async () => {
    const { log, book, unmarked, first, second } = await open();
    log.failWith(failure);
    expect(await book.remove(first)).toEqual(failure);
    expect(attemptsIn(book)).toEqual(new Set([first, second]));
    expect(unmarked).toEqual([]);
  });

  it('cannot be shown while the log cannot be read, and says why', async () => {
    const { progress, failure: told } = (await open(failure)).book;
    expect(progress).toBeUndefined();
    expect(told).toEqual(failure);
  });

  it('gives out one attempt as it is stored, or says why not', async () => {
    const { log, book, first } = await open();
    expect(await book.copyOf(first)).toEqual(await log.read(first));
    expect(await book.copyOf('deleted in another tab')).toBe('gone');
    log.failWith(failure);
    expect(await book.copyOf(first)).toEqual(failure);
  });

  it('gives out an exam with its verdicts only if it was over', async () => {
    const { log, book, first } = await open();
    const { header, records } = (await log.read(first)) as StoredAttempt;
    const [record] = records as [DecisionRecord];
    const shownOf = async (attempt: string, part: Partial<DecisionRecord>) => {
      await log.append({ ...header, attempt, mode: 'exam' }, { ...record, ...part }, 0);
      const copy = (await book.copyOf(attempt)) as StoredAttempt;
      return copy.records.flatMap((one) => (one.kind === 'decision' ? one.shown : []));
    };
    expect(await shownOf('open', {})).toEqual([]);
    expect(await shownOf('over', { last: true })).toEqual(record.shown);
  });

  it('is taken away as sheets of attempts and of decisions', async () => {
    const { book } = await open();
    const attempts = await fileOf(book, 'attempts');
    expect(attempts.name).toBe('clear-margins-attempts-2026-11-22.csv');
    const [head, ...lines] = parseCsv(attempts.text.replace(/^\uFEFF/, ''));
    expect(head).toContain('case');
    expect(lines.map(([number]) => number)).toEqual(['1', '2']);
    expect(lines[0]?.slice(3)).toEqual([
      'A lump on the saphenous vein',
      'From lump to diagnosis',
      'learn',
      '1',
      'no',
      '',
      '',
    ]);
    const decisions = await fileOf(book, 'decisions');
    expect(decisions.text.startsWith('\uFEFF"attempt"')).toBe(true);
    const [, one, other] = parseCsv(decisions.text.slice(1));
    expect(new Set([one?.[0], other?.[0]])).toEqual(new Set(['1', '2']));
    expect(one?.slice(2, 6)).toEqual([
      'a case',
      'A lump on the saphenous vein',
      'From lump to diagnosis',
      'The first look',
    ]);
    expect(one).toContain('Taken for a varicose vein');
  });

  it('is taken away with as many decisions in one sheet as in the other, also of a case that is no more', async () => {
    const { log, book, first } = await open();
    const { header, records } = (await log.read(first)) as StoredAttempt;
    const [record] = records as [DecisionRecord];
    await log.append({ ...header, attempt: 'old', case: 'gone' }, record, 0);
    const [, ...rows] = parseCsv((await fileOf(book, 'decisions')).text.slice(1));
    expect(rows).toHaveLength(3);
  });

  it('is taken away whole for other programs, with a name and a version of the format', async () => {
    const { book } = await open();
    const { name, text } = await fileOf(book, 'everything');
    expect(name).toBe('clear-margins-progress-2026-11-22.json');
    expect(JSON.parse(text)).toMatchObject({
      format: 'clear-margins progress',
      version: 1,
      name: 'Ada',
      attempts: [{}, {}],
      decisions: [{ step: 'The first look' }, { step: 'The first look' }],
    });
  });

  it('cannot be taken away whole while the log cannot be read', async () => {
    const { log, book } = await open();
    log.failWith(failure);
    expect(await book.take('decisions')).toEqual(failure);
  });
});
