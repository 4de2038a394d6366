import type { StoredAttempt } from '../../src/domain/attempt.ts';
import { dated } from './dated.ts';
import { fillLog } from './fill-log.ts';

/** Runs in the page of a real browser, see home.bench.ts. */

/** Fills the log with attempts that are dated and named anew. */
const fillWith = (originals: readonly StoredAttempt[], attempts: number): Promise<void> =>
  fillLog(attempts, (n) => dated(originals[n % originals.length] as StoredAttempt, n));

Object.assign(globalThis, { fillWith });
