import type { StoredAttempt } from '../domain/attempt.ts';

/** Hands an attempt over as a file: work that the browser does not keep can be kept by hand. */
export function download(work: StoredAttempt): void {
  const text = JSON.stringify({ format: 'clear-margins attempt', version: 1, ...work }, null, 1);
  const { case: kase, startedAt } = work.header;
  offer(
    new Blob([text], { type: 'application/json' }),
    `clear-margins-${kase}-${startedAt.slice(0, 10)}.json`,
  );
}

/** Hands a file over under a name, as a download. */
export function offer(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
