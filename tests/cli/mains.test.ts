import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, it, vi } from 'vitest';

const start = (name: string, args: readonly string[], input = '') =>
  spawnSync(process.execPath, ['--import', 'tsx', `src/cli/${name}.ts`, ...args], {
    input,
    encoding: 'utf8',
  });

describe('a command of the shell', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['advise', () => import('../../src/cli/advise.ts')],
    ['play', () => import('../../src/cli/play.ts')],
    ['prove', () => import('../../src/cli/prove.ts')],
    ['guidance', () => import('../../src/cli/guidance.ts')],
    ['flips', () => import('../../src/cli/flips.ts')],
    ['quiz', () => import('../../src/cli/quiz.ts')],
    ['content', () => import('../../src/cli/check-content.ts')],
    ['schemas', () => import('../../src/cli/schemas.ts')],
  ])('%s explains itself', async (name, load) => {
    let written = '';
    const stdout = { write: (text: string) => (written += text) };
    const shell = { ...process, argv: ['node', name, '--help'], stdout, exitCode: undefined };
    vi.stubGlobal('process', shell);
    await load();
    expect(shell.exitCode).toBe(0);
    expect(written).toMatch(new RegExp(`^Usage: npm run -s ${name}\\b`));
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
