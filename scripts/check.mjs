// `npm run check`: the whole gate. Shows the output of failing stages only.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { run } from './run.mjs';
import { setUp } from './set-up.mjs';

await setUp();

/** @type {{ scripts: Record<string, string> }} */
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

// Names of those scripts. The stages of one lane follow each other; the longest lanes start first.
const lanes = [
  ['unit'],
  ['eslint'],
  ['types'],
  ['build', 'size'],
  ['unused'],
  ['format'],
  ['layers'],
  ['oxlint'],
  ['content'],
];

const started = performance.now();
/** @type {string[]} */
const failures = [];

async function work() {
  for (let lane = lanes.shift(); lane; lane = lanes.shift())
    for (const name of lane) {
      // without npm, which takes half a second to start; unit tests leave the other core to the other lanes
      const { ok, output, seconds } = await run(scripts[name] ?? '', {
        quiet: true,
        env: { VITEST_MAX_WORKERS: '1' },
      });
      console.log(
        `${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(8)} ${seconds.toFixed(1).padStart(5)} s`,
      );
      if (ok) continue;
      failures.push(`\n── ${name}\n${output.trim()}`);
      break;
    }
}
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));

for (const failure of failures) console.log(failure);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(failures.length ? `\n${failures.length} failed, ${seconds} s` : `all ok, ${seconds} s`);
process.exitCode = failures.length ? 1 : 0;
