import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { csp } from './plugins/csp.ts';

// The page of participants: a build of its own, so that no case, no rule and no key can get into it.
export default defineConfig({
  root: 'src/participant',
  base: './',
  publicDir: false,
  plugins: [svelte({ configFile: '../../svelte.config.js' }), csp()],
  build: {
    outDir: '../../dist/class',
    emptyOutDir: true,
    target: 'es2022',
    // as in vite.config.ts
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
