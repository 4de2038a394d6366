import { createServer } from 'node:net';
import { threadId } from 'node:worker_threads';

/** Below those that the system gives to whoever connects: what is let go here is not taken by chance meanwhile. */
const [lowest, most] = [20_000, 10_000];
/** Others that test at the same time begin elsewhere. */
let next = (process.pid * 131 + threadId * 37) % most;

/** A port to take, let go and take again. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < most; tries++) {
    const port = lowest + next;
    next = (next + 1) % most;
    if (await isFree(port)) return port;
  }
  throw new Error('No port is free.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '0.0.0.0', () => server.close(() => resolve(true)));
  });
}
