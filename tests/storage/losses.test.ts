import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/storage/rows.ts';
import {
  backupOf,
  madeAt,
  nothingWrong,
  openWorld,
  play,
  restoreInto,
  rowsIn,
  sound,
  tamper,
} from './archive-world.ts';
import type { World } from './archive-world.ts';
import { aDecision, aHeader } from './records.ts';

const steps = ['imaging', 'biopsy', 'surgery'];

async function played(): Promise<World> {
  const world = openWorld();
  for (const attempt of ['a', 'b', 'c']) await play(world.log, attempt, steps);
  return world;
}

/** In turns, as in three tabs: so every record has a row of its own. */
async function playedInTurns(): Promise<World> {
  const world = openWorld();
  for (const [after, step] of steps.entries())
    for (const attempt of ['a', 'b', 'c']) await play(world.log, attempt, [step], 'anna', after);
  return world;
}

/** The browser empties a broken database and says nothing. */
async function wipe({ browser }: World): Promise<void> {
  browser.closeConnections();
  await new Promise((resolve) => {
    browser.factory.deleteDatabase('clear-margins').onsuccess = resolve;
  });
}

describe('a loss', () => {
  it('of everything is known by the witness', async () => {
    const world = await played();
    await wipe(world);
    expect(await world.log.list('anna')).toEqual([]);
    expect(await world.archive.lost()).toBe(9);
    expect(await world.archive.check()).toEqual({ attempts: 0, records: 0, damaged: [], lost: 9 });
  });

  it('stays known when play goes on', async () => {
    const world = await played();
    await world.log.remove('b');
    await wipe(world);
    await play(world.log, 'd', steps);
    expect(await world.archive.lost()).toBe(6);
    expect(await world.tab().archive.check()).toMatchObject({ attempts: 1, records: 3, lost: 6 });
  });

  it('is no loss any more once a backup has brought everything back', async () => {
    const world = await played();
    const file = await backupOf(world);
    await play(world.log, 'd', ['imaging']);
    await wipe(world);
    expect(await world.archive.lost()).toBe(10);
    await restoreInto(world, file);
    expect(await world.archive.lost()).toBe(1);
    expect(await world.archive.check()).toEqual({ attempts: 3, records: 9, damaged: [], lost: 1 });
    await world.archive.eraseAll();
    expect(await world.archive.lost()).toBe(0);
  });

  it('is not made good by what somebody else had elsewhere', async () => {
    const elsewhere = openWorld();
    for (const attempt of ['x', 'y']) await play(elsewhere.log, attempt, steps, 'ben');
    const file = await backupOf(elsewhere, 'ben');
    const world = await played();
    await wipe(world);
    await restoreInto(world, file);
    expect(await world.archive.lost()).toBe(9);
    expect(await world.archive.check()).toMatchObject({ attempts: 2, records: 6, lost: 9 });
  });

  it('of the last record of an attempt is known though no number is missing', async () => {
    const world = await playedInTurns();
    await tamper(world, 'runs', (store) => store.delete(['b', 2]));
    expect(await world.log.read('b')).toMatchObject({ records: [{}, {}] });
    expect(await world.archive.lost()).toBe(1);
    expect(await world.archive.check()).toMatchObject({ records: 8, damaged: [], lost: 1 });
  });

  it('within an attempt is told with its number', async () => {
    const world = await playedInTurns();
    await tamper(world, 'runs', (store) => store.delete(['b', 1]));
    const because = 'record 2 of this attempt is missing';
    expect(await world.log.read('b')).toEqual({ is: 'incomplete', because });
    expect(await world.archive.check()).toMatchObject({
      damaged: [{ attempt: 'b', because }],
      lost: 1,
    });
  });

  it('of how an attempt began leaves records of nobody', async () => {
    const world = await played();
    await tamper(world, 'attempts', (store) => store.delete('b'));
    expect(await world.archive.check()).toEqual({
      attempts: 2,
      records: 9,
      damaged: [{ attempt: 'b', because: 'its records are there, but not how it began' }],
      lost: 0,
    });
  });

  it('of the head of the log loses nothing', async () => {
    const world = await played();
    await world.log.remove('c');
    await tamper(world, 'meta', (store) => store.delete('head'));
    expect(await world.archive.check()).toEqual({ ...nothingWrong, attempts: 2, records: 6 });
    await play(world.log, 'd', steps);
    expect(await world.archive.profiles()).toMatchObject([{ attempts: 3, records: 9 }]);
    expect(await world.archive.check()).toEqual({ ...nothingWrong, attempts: 3, records: 9 });
  });

  it('goes with the attempt or the profile that it was in', async () => {
    for (const whole of [false, true]) {
      const world = await playedInTurns();
      await tamper(world, 'runs', (store) => store.delete(['b', 1]));
      if (whole) await world.archive.eraseProfile('anna');
      else await world.log.remove('b');
      expect(await world.archive.lost()).toBe(0);
    }
  });

  it('is mended by a backup that has what is missing', async () => {
    const world = await playedInTurns();
    const file = await backupOf(world);
    await play(world.log, 'b', ['follow-up'], 'anna', 3);
    const before = await world.log.read('b');
    await tamper(world, 'runs', (store) => store.delete(['b', 1]));
    expect(await restoreInto(world, file)).toMatchObject({
      added: 0,
      grown: 1,
      known: 2,
      apart: 0,
    });
    expect(await world.log.read('b')).toEqual(before);
    expect(await world.archive.check()).toEqual({ ...nothingWrong, attempts: 3, records: 10 });
  });

  it('of how an attempt began is mended too', async () => {
    const world = await played();
    const file = await backupOf(world);
    await tamper(world, 'attempts', (store) => store.delete('b'));
    expect(await restoreInto(world, file)).toMatchObject({ grown: 1, known: 2 });
    expect(await world.archive.check()).toEqual({ ...nothingWrong, attempts: 3, records: 9 });
  });
});

describe('a row that cannot be read', () => {
  const broken = { attempt: 'b', from: 0, place: 6, records: 'illegible' };

  it('is mended by a backup of the attempt that began the same, though nothing else of it is left', async () => {
    const world = await played();
    const before = await world.log.read('b');
    const file = await backupOf(world);
    await tamper(world, 'runs', (store) => store.put(broken));
    expect(await restoreInto(world, file)).toMatchObject({ grown: 1, known: 2, apart: 0 });
    expect(await world.log.read('b')).toEqual(before);
    expect(await world.log.list('anna')).toHaveLength(3);
    expect(await world.archive.check()).toEqual({ ...nothingWrong, attempts: 3, records: 9 });
  });

  it('is mended where what follows on it can be read and the backup does not go so far', async () => {
    const world = openWorld();
    const many = Array.from({ length: 32 }, (_, n) => `step-${n}`);
    await play(world.log, 'b', many);
    const file = await backupOf(world);
    await play(world.log, 'b', steps, 'anna', 32);
    const before = await world.log.read('b');
    await tamper(world, 'runs', (store) => store.put({ ...broken, place: 32 }));
    expect(await restoreInto(world, file)).toMatchObject({ grown: 1, apart: 0 });
    expect(await world.log.read('b')).toEqual(before);
  });

  it.each([
    ['began otherwise', { seed: 8 }],
    ['is of somebody else', { profile: 'ben' }],
  ])('stays, and one that %s is kept beside it', async (_, part) => {
    const elsewhere = openWorld();
    const header = aHeader({ attempt: 'b', ...part });
    await elsewhere.log.append(header, aDecision('imaging'), 0);
    const world = await played();
    await tamper(world, 'runs', (store) => store.put(broken));
    const file = await backupOf(elsewhere, header.profile);
    expect(await restoreInto(world, file)).toMatchObject({ grown: 0, apart: 1 });
    expect(await rowsIn<Run>(world, 'runs')).toContainEqual(broken);
  });

  it('goes with its attempt, with all that was in it', async () => {
    for (const place of [6, null]) {
      const world = await played();
      await world.log.remove('a');
      await tamper(world, 'runs', (store) => store.put({ ...broken, place }));
      await world.log.remove('b');
      expect(await world.archive.lost()).toBe(0);
      expect(await world.archive.check()).toEqual({ ...nothingWrong, attempts: 1, records: 3 });
      expect(await world.archive.profiles()).toMatchObject([{ attempts: 1, records: 3 }]);
    }
  });

  it('takes no loss of others with it', async () => {
    const world = await played();
    await tamper(world, 'runs', (store) => store.put(broken));
    await tamper(world, 'runs', (store) => store.delete(['c', 0]));
    await world.log.remove('b');
    expect(await world.archive.lost()).toBe(3);
    expect(await world.archive.check()).toMatchObject({ records: 3, lost: 3 });
  });

  it('is counted with the gap before it and the rows behind it', async () => {
    const world = await playedInTurns();
    await tamper(world, 'runs', (store) => store.delete(['b', 0]));
    await tamper(world, 'runs', (store) => store.put({ ...broken, from: 1, place: 5 }));
    await world.log.remove('b');
    expect(await world.archive.check()).toEqual({ ...nothingWrong, attempts: 2, records: 6 });
    expect(await world.archive.profiles()).toMatchObject([{ attempts: 2, records: 6 }]);
  });
});

describe('an alteration', () => {
  it('of a record is told, and what stands before it is listed', async () => {
    const world = await played();
    const [run] = (await rowsIn<Run>(world, 'runs')).filter(({ attempt }) => attempt === 'b');
    const [one, record, ...others] = run?.records ?? [];
    const text = record?.text.replace('biopsy', 'altered');
    await tamper(world, 'runs', (store) =>
      store.put({ ...run, records: [one, { ...record, text }, ...others] }),
    );
    const because = 'record 2 of this attempt is not as it was written';
    expect(await world.log.read('b')).toEqual({ is: 'incomplete', because });
    const { mark } = await sound(world.log.since('anna', null));
    const visited: number[] = [];
    await world.log.each('anna', (some) =>
      visited.push(...some.map(({ records }) => records.length)),
    );
    expect(visited).toEqual([3, 1, 3]);
    expect(await world.archive.check()).toMatchObject({
      damaged: [{ attempt: 'b', because }],
      lost: 0,
    });
    expect(mark.place).toBe(9);
    expect(await sound(world.archive.inspect(await backupOf(world), 'anna'))).toMatchObject({
      contents: { madeAt, attempts: 3, records: 7 },
    });
  });

  it('of how an attempt began is told', async () => {
    const world = await played();
    await tamper(world, 'attempts', (store) => store.put(aHeader({ attempt: 'b', seed: 8 })));
    expect(await world.log.read('b')).toEqual({
      is: 'incomplete',
      because: 'record 1 of this attempt, or how it begins, is not as it was written',
    });
  });

  it('of the last record is known by the witness even where its digest fits', async () => {
    const world = await played();
    const other = openWorld();
    for (const attempt of ['a', 'b']) await play(other.log, attempt, steps);
    await play(other.log, 'c', ['imaging', 'biopsy', 'watch']);
    const runs = await rowsIn<Run>(other, 'runs');
    await tamper(world, 'runs', (store) => store.put(runs.at(-1)));
    expect(await world.log.read('c')).toMatchObject({ records: [{}, {}, { step: 'watch' }] });
    expect(await world.archive.lost()).toBe(1);
    expect(await world.archive.check()).toMatchObject({ lost: 1 });
  });

  it('of any stored row is found: none of them is silent', async () => {
    const world = await played();
    const other = openWorld();
    await restoreInto(other, await backupOf(world));
    await play(other.log, 'd', steps);
    const tables = {
      runs: await rowsIn<Run>(other, 'runs'),
      attempts: await rowsIn<object>(other, 'attempts'),
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('runs' as const, 'attempts' as const),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('delete', 'drop', 'null', 'text', 'number', 'other'),
        async (table, at, where, how) => {
          const rows = tables[table];
          const row = rows[at % rows.length] as object;
          const key = table === 'runs' ? keyOf(row as Run) : (row as { attempt: string }).attempt;
          const changed = how === 'delete' ? undefined : damaged(row, where, how);
          await tamper(other, table, (store) => {
            if (changed !== undefined && !isSameKey(changed, row)) store.delete(key);
            return changed === undefined ? store.delete(key) : store.put(changed);
          });
          const report = await sound(other.archive.check());
          expect(report.damaged.length + report.lost).toBeGreaterThan(0);
          if (changed !== undefined && !isSameKey(changed, row))
            await tamper(other, table, (store) =>
              store.delete(
                table === 'runs' ? keyOf(changed as Run) : (changed as { attempt: string }).attempt,
              ),
            );
          await tamper(other, table, (store) => store.put(row));
        },
      ),
      { numRuns: 200 },
    );
    expect(await other.archive.check()).toEqual({ ...nothingWrong, attempts: 4, records: 12 });
  });
});

const keyOf = ({ attempt, from }: Run): [string, number] => [attempt, from];

function isSameKey(one: object, other: object): boolean {
  return JSON.stringify(keyOf(one as Run)) === JSON.stringify(keyOf(other as Run));
}

/** Changes one value somewhere in a row, but for what the storage needs as its key. */
function damaged(row: object, where: number, how: string): object {
  const copy = structuredClone(row);
  const spots: { holder: Record<string, unknown>; key: string }[] = [];
  const collect = (holder: Record<string, unknown>, isTop: boolean): void => {
    for (const key of Object.keys(holder)) {
      if (!isTop || (key !== 'attempt' && key !== 'from')) spots.push({ holder, key });
      const value = holder[key];
      if (typeof value === 'object' && value !== null)
        collect(value as Record<string, unknown>, false);
    }
  };
  collect(copy as Record<string, unknown>, true);
  const { holder, key } = spots[where % spots.length] as (typeof spots)[number];
  const value = holder[key];
  if (how === 'drop') {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  } else if (how === 'null') holder[key] = value === null ? 'something' : null;
  else if (how === 'text') holder[key] = typeof value === 'string' ? `${value}腫` : 'text';
  else if (how === 'number') holder[key] = typeof value === 'number' ? value + 1 : 7;
  else holder[key] = Array.isArray(value) ? {} : [value];
  return copy;
}

describe('the witness raises no false alarm', () => {
  it('whatever is done, and whenever a tab dies before it has told the witness', async () => {
    const doing = fc.constantFrom('append', 'remove', 'restore', 'erase profile', 'new attempt');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(doing, fc.boolean()), { maxLength: 10 }), async (all) => {
        const world = await played();
        const file = await backupOf(world);
        const length = new Map([['a', 3]]);
        for (const [i, [what, dies]] of all.entries()) {
          const known = world.keys.items.get('clear-margins.witness') ?? '';
          const attempt = what === 'append' ? 'a' : `new-${i}`;
          if (what === 'append' || what === 'new attempt') {
            const stored = await world.log.read(attempt);
            const after = stored && 'records' in stored ? stored.records.length : 0;
            await play(world.log, attempt, ['more'], 'anna', after);
            length.set(attempt, after + 1);
          }
          if (what === 'remove') await world.log.remove('b');
          if (what === 'restore') await restoreInto(world, file);
          if (what === 'erase profile') await world.archive.eraseProfile('anna');
          if (dies) world.keys.items.set('clear-margins.witness', known);
          expect(await world.archive.lost()).toBe(0);
          expect(await world.archive.check()).toMatchObject(nothingWrong);
        }
      }),
      { numRuns: 8 },
    );
  });

  it.each([
    ['one other appends', ['x']],
    ['others append', ['x', 'y']],
  ])('while %s', async (_, others) => {
    const world = openWorld();
    const answers: unknown[] = [];
    const asking = async (): Promise<void> => {
      const { archive } = world.tab();
      for (let n = 0; n < 8; n++)
        answers.push(await archive.lost(), (await sound(archive.check())).lost);
    };
    await Promise.all([
      ...others.map((attempt) =>
        play(
          world.tab().log,
          attempt,
          Array.from({ length: 15 }, () => 'step'),
        ),
      ),
      asking(),
    ]);
    expect(new Set(answers)).toEqual(new Set([0]));
  });
});
