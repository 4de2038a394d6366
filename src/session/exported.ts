/**
 * What this app hands out and never takes back: figures (a sheet or a file for programs), or a single attempt. Told by
 * how the file begins, so that nobody hears that it is not ours. Undefined: none of them.
 */
export async function exportIn(file: Blob): Promise<'figures' | 'an attempt' | undefined> {
  const begins = await file
    .slice(0, 200)
    .text()
    .catch(() => '');
  if (/^\s*\{\s*"format":\s*"clear-margins attempt"/.test(begins)) return 'an attempt';
  const isFigures = /^\s*\{\s*"format":\s*"clear-margins (?:progress|class report)"/.test(begins);
  return isFigures || sheet.test(begins) ? 'figures' : undefined;
}

/** The first columns of our sheets; a spreadsheet may have taken the quotes away and put semicolons. */
const sheet = new RegExp(
  `^\\uFEFF?(?:${[
    ['attempt', '(?:begun|at)'],
    ['question', 'title', 'vote'],
    ['pitfall', 'severity', 'fell'],
    ['asks', 'held', 'answers'],
    ['learner', 'question', 'asks'],
  ]
    .map((columns) => columns.map((column) => `"?${column}"?[,;]`).join(''))
    .join('|')})`,
  'u',
);
