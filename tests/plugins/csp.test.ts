import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from '../../plugins/csp.ts';
import { unlessNew } from '../../plugins/unless-new.ts';

describe('the content security policy', () => {
  it('allows nothing that it does not name', () => {
    expect(contentSecurityPolicy('header')).toMatch(/^default-src 'none'; /);
    expect(contentSecurityPolicy('header')).not.toContain('unsafe');
  });

  it('runs scripts of its own files, and the one that stands in the page', () => {
    const digest = createHash('sha256').update(unlessNew).digest('base64');
    expect(contentSecurityPolicy('header')).toContain(`; script-src 'self' 'sha256-${digest}'; `);
  });

  it('forbids framing in the header, where alone it has an effect', () => {
    expect(contentSecurityPolicy('header')).toContain("frame-ancestors 'none'");
    expect(contentSecurityPolicy('meta')).not.toContain('frame-ancestors');
  });

  it('lets Svelte and the service worker make trusted values, and nobody else', () => {
    for (const place of ['header', 'meta'] as const)
      expect(contentSecurityPolicy(place)).toMatch(
        /require-trusted-types-for 'script'; trusted-types svelte-trusted-html clear-margins-worker$/,
      );
  });

  it('is the policy that the server sends', () => {
    expect(securityHeaders['Content-Security-Policy']).toBe(contentSecurityPolicy('header'));
  });
});
