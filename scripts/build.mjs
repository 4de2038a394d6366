// `npm run build`: the app, then the page of participants beside it. Options go on to vite.
import { run } from './run.mjs';

const options = process.argv.slice(2).join(' ');
for (const config of ['vite.config.ts', 'vite.class.config.ts']) {
  const { ok } = await run(`vite build --config ${config} ${options}`);
  if (!ok) process.exit(1);
}
