// `npm run fix`: repairs what a machine can; `npm run check` says what is left.
import { run } from './run.mjs';
import { setUp } from './set-up.mjs';

await setUp();
for (const command of [
  'oxlint --fix',
  'eslint --fix "src/**/*.{svelte,svelte.ts}"',
  'prettier --write --log-level warn .',
])
  await run(command);
