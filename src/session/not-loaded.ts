import type { LogFailure } from '../domain/attempt.ts';

/** What is kept was not asked for: the code that does so is not there. */
export const notLoaded: LogFailure = {
  is: 'blocked',
  because: 'the part of the app that reads it could not be loaded',
};
