import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { csp, securityHeaders } from './plugins/csp.ts';
import { firstPaint } from './plugins/first-paint.ts';
import { scenarios } from './plugins/scenarios.ts';

const content = scenarios();

export default defineConfig({
  base: './', // the built app works in any folder of any server
  appType: 'mpa', // pages are hashes: a missing file is a 404, never the start page
  plugins: [
    svelte(),
    content,
    firstPaint(content),
    csp(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,woff2}'],
        navigateFallback: 'index.html',
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        inlineWorkboxRuntime: true, // Trusted Types forbid the worker to import a second file
      },
      manifest: {
        id: 'clear-margins',
        name: 'Clear Margins',
        short_name: 'Clear Margins',
        description: 'A trainer for managing leiomyosarcoma. For education only.',
        lang: 'en',
        start_url: './',
        scope: './',
        display: 'standalone',
        theme_color: '#faf8f2', // index.html says it for the dark too
        background_color: '#faf8f2',
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: 'icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
          // drawn from the two above: npm run icons
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          {
            src: 'icon-maskable-192.png',
            sizes: '192x192',
            type: 'image/png',
            purpose: 'maskable',
          },
          {
            src: 'icon-maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
        ],
      },
    }),
  ],
  build: {
    target: 'es2022',
    sourcemap: true,
    // the policy in plugins/csp.ts allows neither inline scripts nor data: scripts
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  preview: { headers: securityHeaders, cors: false },
});
