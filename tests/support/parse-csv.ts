/** Reads comma-separated values as RFC 4180 has them. Throws where a quote or the end of a line is wrong. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text;
  while (rest !== '') {
    const cell = /^"((?:[^"]|"")*)"(,|\r\n)/.exec(rest);
    if (!cell) throw new Error(`not a cell: ${rest.slice(0, 20)}`);
    row.push((cell[1] as string).replaceAll('""', '"'));
    if (cell[2] === '\r\n') {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(cell[0].length);
  }
  return rows;
}
