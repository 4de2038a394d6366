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

/** Where the broker of a host listens: at the host itself, unless its pages name another place. */
export function liveAddress(origin: string): string {
  const elsewhere = document.querySelector<HTMLMetaElement>('meta[name="live"]');
  return elsewhere?.content ?? `${origin.replace(/^http/, 'ws')}/live`;
}
