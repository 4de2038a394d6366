import { describe, expect, it } from 'vitest';
import { flips } from '../../src/cli/commands/flips.ts';
import { FLIPS_FILE } from '../../src/domain/flip.ts';
import type { FlipRecord } from '../../src/domain/flip.ts';
import { machineWith, runs } from '../support/machine.ts';

describe('flips', () => {
  it('lists pairs of patients, the fact, and the acts that flip', async () => {
    const { code, json } = await runs(flips, '--json');
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      pairs: [
        {
          table: 'report-of-a-leg',
          fact: 'margin',
          a: { value: 'clear' },
          b: { value: 'involved' },
          acts: [['leave-it'], ['reoperate']],
        },
        { table: 'plan', fact: 'tract', situation: 'sent-late', plain: 'a' },
      ],
    });
  });

  it('tells them in words', async () => {
    const { out } = await runs(flips, '');
    expect(out).toContain('Report: What follows?');
    expect(out).toContain('  Margin clear → Leave it (the other: suboptimal) [clear]');
    expect(out).toContain('  Margin involved → Operate again (the other: harmful) [not-clear]');
    expect(out).toContain('  Pitfall: tumour-left');
    expect(out).toContain('  Without and with the situation: Sent late');
    expect(out).toMatch(/A tiny case: 2\n2 pairs\.$/);
  });

  it('records what the app offers', async () => {
    const machine = machineWith();
    expect((await runs(flips, '--record', machine)).code).toBe(0);
    const record = JSON.parse(machine.written.get(FLIPS_FILE) ?? '') as FlipRecord;
    expect(record.pairs.map(({ id }) => id)).toEqual([
      'tiny-report-margin-clear-involved',
      'tiny-plan-tract-clean-soiled',
    ]);
    expect((await runs(flips, '', machine)).code).toBe(0);
  });

  it('ends with 1 if the app would offer other pairs', async () => {
    const machine = machineWith({ [FLIPS_FILE]: '{"pairs":[]}' });
    const { code, out } = await runs(flips, '', machine);
    expect(code).toBe(1);
    expect(out).toContain('npm run -s flips -- --record');
    expect((await runs(flips, '--json', machine)).json()).toMatchObject({ recorded: false });
  });

  it('explains itself', async () => {
    expect((await runs(flips, '--help')).out).toMatch(/^Usage: npm run -s flips/);
  });
});
