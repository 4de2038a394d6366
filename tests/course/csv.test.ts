import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/course/csv.ts';
import { parseCsv } from '../support/parse-csv.ts';

const pieces = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  '\t',
  '\r',
  '\n',
  '\r\n',
  ' ',
  '"',
  '""',
].concat([',', ';', "'", 'SUM(A1)', 'a', '腫瘍', '😀', '', '0']);
const dangerous = /^[=+\-@＝＋－＠\t\r\n]/;

const isDangerous = (text: string): boolean =>
  dangerous.test(text) || dangerous.test(text.trimStart());

/** Every text of up to three pieces. */
const texts = pieces.flatMap((a) => pieces.flatMap((b) => pieces.map((c) => a + b + c)));

describe('comma-separated values', () => {
  it('are read back as they were written, but for a mark before what would be run', () => {
    const [columns, ...rows] = parseCsv(
      csvOf({ columns: ['text'], rows: texts.map((text) => [text]) }).slice(1),
    );
    expect(columns).toEqual(['text']);
    expect(rows.map(([cell]) => cell)).toEqual(
      texts.map((text) => (isDangerous(text) ? `'${text}` : text)),
    );
  });

  it('hold no cell that a spreadsheet would run, in the head or below, behind blanks or not', () => {
    const file = csvOf({ columns: texts, rows: [texts] });
    expect(parseCsv(file.slice(1)).flat().filter(isDangerous)).toEqual([]);
  });

  it('begin with the mark of UTF-8, end each line with CR and LF, and leave open what is not known', () => {
    expect(csvOf({ columns: ['a', 'b'], rows: [[1.5, null]] })).toBe(
      '\uFEFF"a","b"\r\n"1.5",""\r\n',
    );
  });
});
