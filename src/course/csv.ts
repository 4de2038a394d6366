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

/** Rounded for whoever reads it elsewhere, so that no program shows what a machine made of a third. */
export const twoDecimals = (number: number): number => Math.round(number * 100) / 100;

/** The same for every number in a file of JSON. */
export const withTwoDecimals = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? twoDecimals(value) : value;

/** A sheet as a file of comma-separated values (RFC 4180): every cell quoted, none that a spreadsheet would run. */
export const csvOf = ({ columns, rows }: Sheet): string =>
  BOM + [columns, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

function quoted(cell: Cell): string {
  const text = String(cell ?? '');
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
