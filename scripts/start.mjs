// `npm start`: set up, build, serve, print the address. `npm start -- --port N` asks for another port.
import { giveUp, run } from './run.mjs';
import { setUp } from './set-up.mjs';

const [option, value, ...rest] = process.argv.slice(2);
const wanted = option === undefined ? 4173 : Number(value);
if ((option ?? '--port') !== '--port' || rest.length > 0 || !(wanted > 0 && wanted < 65536))
  giveUp('Usage: npm start, or npm start -- --port N with N from 1 to 65535.');

await setUp();
console.log('Building …');
const build = await run('npm run -s build -- --logLevel warn', { quiet: true });
if (!build.ok) giveUp(`${build.output}\nThe app could not be built; the reason is above.`);

const { serve } = await import('./serve.mjs');
const { port, url, close } = await serve(wanted);
if (port !== wanted) console.log(`Port ${wanted} is taken; using ${port}.`);
console.log(`
  Clear Margins is at ${url}

  For education only: it never advises on a real patient.
  Ctrl-C ends it.
`);

const end = () => void close().finally(() => process.exit(0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end);

// npm that is killed takes its shell along but not us: notice that it is gone
const parent = process.ppid;
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && end(), 500);
