import type { BackupFault, Inspected } from '../domain/archive.ts';
import type { LogFailure } from '../domain/attempt.ts';
import { called } from './holdings.svelte.ts';

/** A file that is not restored: what it is, how that shows, and what somebody can do now. */
export interface Refusal {
  readonly what: string;
  readonly why: string;
  readonly then: string;
}

export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;

const attempts = (count: number): string => counted(count, 'attempt');

/** Why the storage did not do what was asked, as a whole sentence. */
export function failureIn(failure: LogFailure): string {
  switch (failure.is) {
    case 'newer data':
      return 'A newer version of Clear Margins has been here. Close this tab and open it again.';
    case 'behind':
      return 'Another tab has written meanwhile. Try again.';
    case 'blocked':
      return `The storage of this browser cannot be used: ${failure.because}.`;
    case 'incomplete':
    case 'not saved':
      return `That did not work: ${failure.because}. Nothing was changed.`;
  }
}

/** Why a file is not restored. */
export function refusalOf(fault: BackupFault): Refusal {
  switch (fault.is) {
    case 'no backup':
      return {
        what: 'This file is no backup of Clear Margins.',
        why: `${sentence(fault.because)}.`,
        then: 'Choose the file that “Back up” gave you: its name begins with clear-margins and ends with .backup.',
      };
    case 'truncated':
      return {
        what: 'This backup is cut off: its end is missing.',
        why:
          fault.of === null
            ? `It breaks off after ${attempts(fault.attempts)}.`
            : `It should hold ${attempts(fault.of)}, and breaks off after ${fault.attempts}.`,
        then: 'Copy it once more from where it was kept, or choose another backup.',
      };
    case 'edited':
      return {
        what: 'This backup was changed after it was made.',
        why: `What stands in it does not match its checksum: ${fault.where}.`,
        then: 'Choose a copy that nobody has opened in an editor, or another backup.',
      };
    case 'newer format':
      return {
        what: 'This backup was made by a newer version of Clear Margins.',
        why: `It has format ${fault.format}; this version reads up to ${fault.ours}.`,
        then: 'Connect to the network and open the start page: it offers the newer version when it is ready. Then choose the file again.',
      };
    case 'too large':
      return {
        what: 'This file is too large for a backup.',
        why: `It holds more than ${fault.limitMb} MB.`,
        then: 'Choose the file that “Back up” gave you.',
      };
  }
}

/** What restoring would do, or has done, a line each. None: everything is here already. */
export function changesOf(found: Inspected, done: boolean): readonly string[] {
  const { added, grown, apart } = found;
  const lines = [
    added > 0 && `${attempts(added)} ${done ? 'added' : 'not here yet'}`,
    grown > 0 && `${attempts(grown)} ${done ? 'gone on with' : 'further on in the backup'}`,
    apart > 0 &&
      `${attempts(apart)} that went on otherwise here: ${done ? 'both are kept' : 'both will be kept'}, side by side`,
  ];
  return lines.filter((line) => line !== false);
}

/** Whose work it is, beside who is playing. */
export const whose = ({ contents }: Inspected): string => called(contents);

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
