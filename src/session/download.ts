import type { StoredAttempt } from '../domain/attempt.ts';

/** Hands an attempt over as a file: work that the browser does not keep can be kept by hand. */
export function download(work: StoredAttempt): void {
  const text = JSON.stringify({ format: 'clear-margins attempt', version: 1, ...work }, null, 1);
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `clear-margins-${work.header.case}-${work.header.startedAt.slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
