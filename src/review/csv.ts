export type Cell = string | number | null;

/** A table as a spreadsheet has it. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Spreadsheets take UTF-8 for an old code page unless the file begins with this. */
const BOM = '\uFEFF';

/** What a spreadsheet may run as a formula, in narrow or wide letters, also behind blanks. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/** A sheet as a file of comma-separated values (RFC 4180): every cell quoted, none that a spreadsheet would run. */
export const csvOf = ({ columns, rows }: Sheet): string =>
  BOM + [columns, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

function quoted(cell: Cell): string {
  const text = String(cell ?? '');
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
