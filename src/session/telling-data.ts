import type { BackupFault, Inspected } from '../domain/archive.ts';
import type { LogFailure } from '../domain/attempt.ts';
import { attemptsKept, counted } from './counted.ts';
import type { Holding, RestoreFault, Taught } from './data.svelte.ts';
import { called } from './holdings.svelte.ts';

/** A file that is not restored: what it is, how that shows, and what somebody can do now. */
export interface Refusal {
  readonly what: string;
  readonly why: string;
  readonly then: string;
}

/** What is counted as in the progress: attempts at cases with their decisions, and exercises. */
export const holdingInWords = ({ attempts, decisions, exercises }: Holding): string =>
  [
    `${counted(attempts, 'attempt')} with ${counted(decisions, 'decision')}`,
    exercises > 0 && counted(exercises, 'exercise'),
  ]
    .filter((part) => part !== false)
    .join(', ');

/** What is kept of teaching; undefined if it is nothing. */
export const taughtInWords = ({ quizzes, lessons }: Taught): string | undefined =>
  quizzes + lessons === 0
    ? undefined
    : `${counted(quizzes, 'quiz', 'quizzes')} of your own and ${counted(lessons, 'lesson')} held, with all votes`;

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

/** Why a file is not restored. That nothing was changed is true of all of them. */
export function refusalOf(fault: RestoreFault): Refusal {
  switch (fault.is) {
    case 'an export':
      return {
        what: 'This file is an export, not a backup.',
        why:
          fault.of === 'figures'
            ? 'Clear Margins wrote it for a portfolio, a spreadsheet or another program.'
            : 'Clear Margins wrote it to keep a single attempt by hand.',
        then: `An export cannot be restored. ${chooseBackup}`,
      };
    case 'no backup':
      return fault.because === 'this browser cannot unpack it'
        ? {
            what: 'This browser cannot read this file.',
            why: 'The file is packed, and this browser cannot unpack it.',
            then: 'Restore it with a newer browser.',
          }
        : {
            what: 'This file is no backup of Clear Margins.',
            why:
              fault.because === 'it is empty'
                ? 'It is empty.'
                : 'It does not begin as a backup does.',
            then: chooseBackup,
          };
    case 'truncated':
      return {
        what: 'This backup is cut off: its end is missing.',
        why: cutWhere(fault),
        then: 'Copy it once more from where it was kept, or choose another backup.',
      };
    case 'edited':
      return {
        what: 'This backup was changed or damaged after it was made.',
        why: editedWhere(fault.where),
        then: 'Choose a copy that nobody has opened in an editor, or another backup.',
      };
    case 'newer format':
      return {
        what: 'This backup was made by a newer version of Clear Margins.',
        why: `It has format ${fault.format}, and this version reads up to format ${fault.ours}.`,
        then: 'Connect to the network and open the start page: it offers the newer version when it is ready. Then choose the file again.',
      };
    case 'too large':
      return {
        what: 'This file is too large for a backup.',
        why: `It holds more than ${fault.limitMb} MB.`,
        then: chooseBackup,
      };
  }
}

const chooseBackup =
  'Choose the file that “Back up” gave you: its name begins with clear-margins and ends with .backup.';

function cutWhere({ attempts, of }: Extract<BackupFault, { readonly is: 'truncated' }>): string {
  if (of === null) return `It breaks off after ${attemptsKept(attempts)}.`;
  const should = `It should hold ${attemptsKept(of)}`;
  return attempts === of
    ? `${should}, and breaks off before the checksum that proves them.`
    : `${should}, and breaks off after ${attempts}.`;
}

function editedWhere(where: string): string {
  if (where === 'how it is packed') return 'It is packed, and cannot be unpacked to its end.';
  if (where.startsWith('line '))
    return `${sentence(where)} of it is not as Clear Margins writes it.`;
  return 'Its content does not match the checksum at its end.';
}

/** What restoring would do, or has done, a line each. None: everything is here already. */
export function changesOf(found: Inspected, done: boolean): readonly string[] {
  const { added, grown, apart } = found;
  const lines = [
    added > 0 && `${attemptsKept(added)} ${done ? 'added' : 'not here yet'}`,
    grown > 0 && `${attemptsKept(grown)} ${done ? 'gone on with' : 'further on in the backup'}`,
    apart > 0 &&
      `${attemptsKept(apart)} that went on otherwise here: ${done ? 'both are kept' : 'both will be kept'}, side by side`,
  ];
  return lines.filter((line) => line !== false);
}

/** Whose work it is, beside who is playing. */
export const whose = ({ contents }: Inspected): string => called(contents);

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
