import type { Plugin } from 'vite';
import { unlessNewHash } from './unless-new.ts';

/** What the app may load and run: its own files only, and no string becomes code or markup by accident. */
const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'", unlessNewHash],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['svelte-trusted-html', 'clear-margins-worker'],
};

/** Directives that a browser ignores, with a warning, in a meta element. */
const HEADER_ONLY = new Set(['frame-ancestors']);

/**
 * The policy as the value of the header, or as the content of the meta element.
 *
 * @param live origins of a live room, which pages that a class host serves may open a socket to
 */
export function contentSecurityPolicy(
  place: 'header' | 'meta',
  live: readonly string[] = [],
): string {
  return Object.entries(POLICY)
    .filter(([directive]) => place === 'header' || !HEADER_ONLY.has(directive))
    .map(([directive, sources]) =>
      [directive, ...sources, ...(directive === 'connect-src' ? live : [])].join(' '),
    )
    .join('; ');
}

/** Headers for every file of the app, whoever serves it. */
export const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy('header'),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Writes the policy into the built page, so that it holds on servers that send no headers. */
export function csp(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: contentSecurityPolicy('meta'),
        },
        injectTo: 'head-prepend',
      },
    ],
  };
}
