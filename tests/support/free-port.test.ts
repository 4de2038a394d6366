import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePort } from './free-port.ts';

it('a port that a host of these tests takes again is none that the system gives away, and none that is taken', async () => {
  const one = await freePort();
  const taken = createServer();
  await new Promise<void>((resolve) =>
    taken.listen(one + 1, '127.0.0.1', resolve).once('error', () => resolve()),
  );
  const other = await freePort();
  taken.close();
  expect([one, other].every((port) => port >= 20_000 && port < 30_001)).toBe(true);
  expect(other).not.toBe(one);
  expect(other).not.toBe(one + 1);
});
