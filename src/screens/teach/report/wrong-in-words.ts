import type { Wrong } from '../../../session/views.ts';

/** What went wrong, as the end of a sentence: "by choosing B, Wait". */
export function wrongInWords({ how, letter, text }: Wrong): string {
  const option = letter === undefined ? `“${text}”` : `${letter}, “${text}”`;
  return { chosen: 'by choosing', 'left out': 'by leaving out', 'out of order': 'by putting' }[
    how
  ].concat(' ', option);
}
