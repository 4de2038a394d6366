// `npm run classroom`: set up, build, open a room for a class. Its options go on to src/server/classroom.ts.
import { giveUp, run } from './run.mjs';
import { setUp } from './set-up.mjs';

const options = process.argv.slice(2);
if (!options.every((option) => /^[\w.\-=:/]+$/.test(option)))
  giveUp('Options of the class host hold letters, digits and . - : / only.');

await setUp();
if (!options.includes('--help')) {
  console.log('Building …');
  const build = await run('npm run -s build -- --logLevel warn', { quiet: true });
  if (!build.ok) giveUp(`${build.output}\nThe app could not be built; the reason is above.`);
}
// what is read from sockets is thrown away at once: little room for the young keeps the process small
const node = 'node --max-semi-space-size=2 --import tsx';
const { ok } = await run(`${node} src/server/classroom.ts ${options.join(' ')}`);
process.exitCode = ok ? 0 : 1;
