import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const start = (name: string, args: readonly string[], input = '') =>
  spawnSync(process.execPath, ['--import', 'tsx', `src/cli/${name}.ts`, ...args], {
    input,
    encoding: 'utf8',
  });

describe('a command of the shell', () => {
  it.each(['advise', 'play', 'prove', 'check-content', 'schemas'])('%s explains itself', (name) => {
    const { status, stdout, stderr } = start(name, ['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: npm run -s /);
  });

  it('reads what is piped in', () => {
    const { status, stdout } = start('advise', ['-', '--json'], '{ no.such.fact: 1 }');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ unknown: ['no.such.fact'] });
  });

  it('ends with the code, and the words on the other stream', () => {
    const { status, stdout, stderr } = start('play', []);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Takes 1 argument beside its options, not 0\./);
  });
});
