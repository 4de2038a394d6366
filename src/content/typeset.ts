/** Sets quotes and apostrophes as in print. Authors type the straight ones of the keyboard. */
export const typeset = (text: string): string =>
  text
    .replace(/(?<=^|[\s([])"/g, '“')
    .replace(/"/g, '”')
    .replace(/(?<=^|[\s([“])'/g, '‘')
    .replace(/'/g, '’');
