import { svelte } from '@sveltejs/vite-plugin-svelte';
import { runnerImport } from 'vite';
import type { Plugin } from 'vite';
import { unlessNew } from './unless-new.ts';

/** Where index.html holds the page. */
const place = '<div id="app"></div>';
/** The policy forbids them; the app sets them by script. */
const styles = / style="[^"]*"/g;

/**
 * Writes the start page of a newcomer into index.html, so that it can be read and chosen on before any script has come.
 * Whoever has been here before, or wants another page, does not see it.
 *
 * @param content the plugin that brings the scenarios, so that they are read once.
 */
export function firstPaint(content: Plugin): Plugin {
  return {
    name: 'first-paint',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!html.includes(place)) throw new Error(`index.html has no ${place}.`);
        const { module } = await runnerImport<{ readonly firstPaint: () => string }>(
          './src/first-paint.ts',
          { configFile: false, logLevel: 'error', plugins: [svelte({ emitCss: false }), content] },
        );
        const page = module.firstPaint().replace(styles, '');
        return {
          html: html.replace(place, () => place.replace('><', () => `>${page}<`)),
          tags: [{ tag: 'script', children: unlessNew, injectTo: 'head-prepend' }],
        };
      },
    },
  };
}
