import { gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { report } from './figure.ts';

/** The code of all pictures of steps, each in chunks of its own as in the app, without Svelte and what draws their marks. */
const built = await build({
  configFile: false,
  logLevel: 'error',
  plugins: [svelte()],
  build: {
    write: false,
    rolldownOptions: {
      input: 'src/pictures/pictures.ts',
      preserveEntrySignatures: 'strict', // else nothing would be left of what nobody imports here
      external: [/^svelte/],
    },
  },
});
const [output] = [built].flat();
if (!output || !('output' in output)) throw new Error('nothing was built');
const sizes = output.output.map(
  (file) => gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length,
);
report({
  what: 'code of all pictures of steps, gzip',
  value: sizes.reduce((sum, size) => sum + size, 0) / 1000,
  unit: 'kB',
  budget: 25,
  good: 'less',
});
