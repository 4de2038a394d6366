import { describe, expect, it } from 'vitest';
import { schemas } from '../../src/cli/commands/schemas.ts';
import { fileKinds } from '../../src/content/files.ts';
import { machineWith, runs } from '../support/machine.ts';

describe('the schemas for editors', () => {
  it('are written for every kind of file, and then are up to date', async () => {
    const world = machineWith();
    expect((await runs(schemas, '', world)).out).toBe('14 schemas, 14 written');
    expect([...world.written.keys()]).toEqual(
      fileKinds.map(({ kind }) => `scenarios/schemas/${kind}.json`),
    );
    expect((await runs(schemas, '--check', world)).out).toBe('14 schemas, up to date');
    expect((await runs(schemas, '--json', world)).json()).toMatchObject({ written: [] });
  });

  it('say what a file must hold', async () => {
    const world = machineWith();
    await runs(schemas, '', world);
    const rules = JSON.parse(world.read('scenarios/schemas/rules.json')) as {
      additionalProperties: { required: string[] };
    };
    expect(rules.additionalProperties.required).toEqual(['question', 'judges']);
  });

  it('fail the check where they are stale', async () => {
    const world = machineWith();
    await runs(schemas, '', world);
    world.write('scenarios/schemas/acts.json', '{}');
    expect(await runs(schemas, '--check', world)).toMatchObject({
      code: 1,
      error: 'Stale, run "npm run -s schemas":\n\nscenarios/schemas/acts.json',
    });
  });

  it('explain themselves', async () => {
    expect((await runs(schemas, '--help')).out).toMatch(/^Usage: npm run -s schemas/);
  });
});
