import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isInstalled, nodeComplaint } from '../../scripts/set-up.mjs';

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.13.0', '24.0.0', '25.1.0'])('%s will do', (version) => {
    expect(nodeComplaint(version)).toBeUndefined();
  });

  it.each(['14.21.3', '18.20.8', '20.18.9', '21.7.3', '22.12.0', '23.11.0'])(
    '%s will not do, and says so',
    (version) => {
      expect(nodeComplaint(version)).toContain(
        `needs Node 20.19 or a later 20, 22.13 or a later 22, or any from 24 on; this is Node ${version}`,
      );
    },
  );

  it('is told to npm in the same words', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      engines: { node: string };
    };
    expect(engines.node).toBe('^20.19.0 || ^22.13.0 || >=24');
  });
});

describe('the installed packages', () => {
  const locked = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.2.3' },
    'node_modules/for-another-platform': { version: '1.0.0', optional: true },
  };

  it('are complete when each is there in its locked version', () => {
    expect(isInstalled(locked, { 'node_modules/a': { version: '1.2.3' } })).toBe(true);
  });

  it.each([
    ['nothing is there', {}],
    ['one has another version', { 'node_modules/a': { version: '1.2.4' } }],
    [
      'an optional one has another version',
      {
        'node_modules/a': { version: '1.2.3' },
        'node_modules/for-another-platform': { version: '0.9.0' },
      },
    ],
  ])('are not complete when %s', (_, installed) => {
    expect(isInstalled(locked, installed)).toBe(false);
  });
});
