import type { StoredAttempt } from '../domain/attempt.ts';

/** Hands a file over to whoever sits at this browser. */
export function handOver(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Hands an attempt over as a file: work that the browser does not keep can be kept by hand. */
export function download(work: StoredAttempt): void {
  const text = JSON.stringify({ format: 'clear-margins attempt', version: 1, ...work }, null, 1);
  handOver(
    new Blob([text], { type: 'application/json' }),
    `clear-margins-${work.header.case}-${work.header.startedAt.slice(0, 10)}.json`,
  );
}
