import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/cli/commands/check-content.ts';
import { machineWith, runs } from '../support/machine.ts';

const broken = { file: 'rules/all.yaml', from: 'judges: [needle', to: 'judges: [pin' };

describe('the check of the content', () => {
  it('prints each problem with its place', async () => {
    const { code, out } = await runs(checkContent, '', machineWith({}, broken));
    expect(code).toBe(1);
    expect(out).toMatch(
      /^scenarios\/rules\/all\.yaml:\d+:\d+ tissue\.judges\.0: no act is called "pin"/,
    );
    expect(out).toMatch(/\n8 files, \d+ problems$/);
  });

  it('runs the linters over content that links', async () => {
    const { json } = await runs(checkContent, '--json', machineWith());
    const { files, problems } = json() as { files: number; problems: { message: string }[] };
    expect(files).toBe(8);
    // the tiny content teaches nothing, and the linters say so
    expect(problems.length).toBeGreaterThan(0);
  });

  it('explains itself', async () => {
    expect((await runs(checkContent, '--help')).out).toMatch(/^Usage: npm run -s content/);
  });
});
