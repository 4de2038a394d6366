import type { LogFailure } from '../domain/attempt.ts';

/** Thrown inside a transaction, which ends it, when a newer version of the app wrote the data. */
export class NewerData extends Error {}

const causes: Readonly<Record<string, string>> = {
  MissingAPIError: 'this browser offers no storage here',
  SecurityError: 'the browser forbids storage here',
  QuotaExceededError: 'the storage is full',
  AbortError: 'the browser stopped it',
  InvalidStateError: 'the browser refused it',
  DatabaseClosedError: 'the storage was closed meanwhile',
};

/** The storage could not be opened, or not be read, which is no better for the reader. */
export function cannotOpen(error: unknown): LogFailure {
  return error instanceof NewerData
    ? { is: 'newer data' }
    : { is: 'blocked', because: reason(error) };
}

/** The storage is open and did not take what was to be written. */
export function notSaved(error: unknown): LogFailure {
  return error instanceof NewerData
    ? { is: 'newer data' }
    : { is: 'not saved', because: reason(error) };
}

/** The innermost error is the browser's own: Dexie wraps what it hands on. */
function reason(error: unknown): string {
  const inner: unknown = error instanceof Error && 'inner' in error ? error.inner : undefined;
  if (isNamed(inner)) return reason(inner);
  if (!isNamed(error)) return 'of an unknown fault';
  return causes[error.name] ?? `the browser says ${error.name}: ${error.message}`;
}

/** An error of the language or of the browser: a DOMException is not everywhere an Error. */
function isNamed(error: unknown): error is { readonly name: string; readonly message: string } {
  return typeof error === 'object' && error !== null && 'name' in error && 'message' in error;
}
