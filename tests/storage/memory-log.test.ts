import { expect, it } from 'vitest';
import { memoryLog } from '../support/memory-log.ts';
import { aDecision, aHeader } from './records.ts';

it('the log in memory fails as long as it is told to, and keeps what it has', async () => {
  const log = memoryLog();
  const failure = { is: 'not saved', because: 'the storage is full' } as const;
  await log.append(aHeader(), aDecision('imaging'), 0);
  log.failWith(failure);
  expect(await log.append(aHeader(), aDecision('biopsy'), 1)).toEqual(failure);
  expect(await log.read('first-attempt')).toEqual(failure);
  expect(await log.list('anna')).toEqual(failure);
  log.failWith(undefined);
  expect(await log.append(aHeader(), aDecision('biopsy'), 1)).toEqual({ seq: 1 });
  expect(await log.list('anna')).toMatchObject([{ records: [{}, {}] }]);
});
