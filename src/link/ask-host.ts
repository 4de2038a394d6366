import { readHostAnswer } from '../room/joining.ts';
import type { AskHost } from '../room/link.ts';

/** Asks the host that served this page. @param patience in milliseconds */
export function askHost(origin: string, patience = 6000): AskHost {
  return async (path, body, token) => {
    try {
      const response = await fetch(new URL(path, origin), {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: token === null ? {} : { Authorization: `Bearer ${token}` },
        cache: 'no-store',
        signal: AbortSignal.timeout(patience),
      });
      return readHostAnswer(await response.text());
    } catch {
      return undefined;
    }
  };
}

/** Where the broker of a host listens. */
export const liveAddress = (origin: string): string => `${origin.replace(/^http/, 'ws')}/live`;
