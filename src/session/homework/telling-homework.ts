import type { NotUnpacked } from './packed.ts';

/** Why a link cannot be opened, as a whole sentence. */
export function unpackedInWords({ not }: NotUnpacked): string {
  switch (not) {
    case 'too large':
      return 'This link holds more than a homework may. Ask for it again.';
    case 'damaged':
      return 'This link is damaged, or only a part of it: letters at its end may be missing. Copy all of it, or ask for the file.';
    case 'this browser cannot':
      return 'This browser is too old to open such links. Ask for the homework as a file.';
  }
}
