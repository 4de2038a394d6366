// `npm run bench`: measures what was promised, one script of tests/bench after the other, each in a process of its own.
import { readdirSync } from 'node:fs';
import { run } from './run.mjs';
import { setUp } from './set-up.mjs';

await setUp();

const asJson = process.argv.includes('--json');
/** @type {(import('../tests/bench/figure.ts').Figure & { ok: boolean })[]} */
const figures = [];
const failures = [];

for (const name of readdirSync('tests/bench').filter((file) => file.endsWith('.bench.ts'))) {
  const { ok, output } = await run(`tsx tests/bench/${name}`, { quiet: true });
  if (!ok) {
    failures.push(`\n── ${name}\n${output.trim()}`);
    continue;
  }
  for (const line of output.split('\n').filter((one) => one.startsWith('{'))) {
    /** @type {import('../tests/bench/figure.ts').Figure} */
    const figure = JSON.parse(line);
    const { what, value, unit, budget, good } = figure;
    const kept = good === 'more' ? value >= budget : value <= budget;
    figures.push({ ...figure, ok: kept });
    if (asJson) continue;
    const promise = `${good === 'more' ? 'at least' : 'at most'} ${inWords(budget)}`;
    console.log(`${kept ? 'ok    ' : 'MISSED'} ${what}: ${inWords(value)} ${unit} (${promise})`);
  }
}

if (asJson) console.log(JSON.stringify(figures, null, 2));
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 || figures.some((figure) => !figure.ok) ? 1 : 0;

/** @param {number} value */
function inWords(value) {
  return value.toLocaleString('en-GB', { maximumFractionDigits: value < 100 ? 2 : 0 });
}
