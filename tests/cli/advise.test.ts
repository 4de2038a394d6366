import { describe, expect, it } from 'vitest';
import { advise } from '../../src/cli/commands/advise.ts';
import { machineWith, runs } from '../support/machine.ts';
import type { Edit } from '../support/tiny-library.ts';

const on = (yaml: string, args: string, ...edits: Edit[]) =>
  runs(advise, `p.yaml ${args}`.trim(), machineWith({ 'p.yaml': yaml }, ...edits));

describe('advise', () => {
  it('says of every act what the tables say, with the values that matched', async () => {
    const { code, json } = await on(
      '{ needle.side: along, needle.offsetMm: 20, lump.sizeCm: 8 }',
      '--json',
    );
    const { tables } = json() as { tables: { table: string }[] };
    expect(code).toBe(0);
    expect(tables.find(({ table }) => table === 'tissue')).toEqual({
      table: 'tissue',
      question: 'How is tissue taken?',
      acts: [
        {
          act: 'needle',
          verdict: 'harmful',
          row: 'off',
          why: 'Off the line.',
          statements: ['stay-on-line'],
          pitfalls: ['needle-off-line'],
          matched: [
            {
              on: 'needle.place',
              is: 'off-line',
              wanted: { op: 'is', fact: 'needle.place', value: 'off-line' },
              holds: true,
              from: [
                {
                  on: 'needle.offsetMm',
                  is: 20,
                  unit: 'mm',
                  wanted: { op: 'range', fact: 'needle.offsetMm', atLeast: -10, atMost: 10 },
                  holds: false,
                },
              ],
            },
          ],
        },
        {
          act: 'cut-open',
          verdict: 'suboptimal',
          row: 'open-large',
          why: 'Large.',
          statements: ['stay-on-line'],
          pitfalls: ['opened-a-large-lump'],
          matched: [],
        },
      ],
      order: [],
      missing: [],
    });
  });

  it('names the facts that a table lacks, and whether it speaks of the patient at all', async () => {
    const { json } = await on('{}', '--json');
    const { tables } = json() as { tables: { table: string }[] };
    const byId = new Map(tables.map((table) => [table.table, table]));
    expect(byId.get('plan')).toMatchObject({
      acts: [{ act: 'chest-ct' }, { act: 'chest-film' }, { act: 'nothing-more' }],
      missing: ['tract'],
    });
    expect(byId.get('report-of-a-leg')).toMatchObject({
      acts: [],
      missing: ['site'],
      unsure: true,
    });
    expect(byId.get('operation')).toMatchObject({
      order: [{ id: 'line-first', first: 'draw-the-line', then: 'operate' }],
      missing: ['lump.depth'],
    });
  });

  it('does not repeat a table whose place another takes', async () => {
    const { json } = await on('{ site: leg, margin: clear }', '--json');
    const { tables } = json() as { tables: object[] };
    expect(tables).toContainEqual({
      table: 'report',
      question: 'What follows from the margin?',
      acts: [],
      order: [],
      missing: [],
      overriddenBy: 'report-of-a-leg',
    });
  });

  it('leaves out tables that do not speak of the patient', async () => {
    const { json } = await on('{ site: arm }', '--json');
    const { tables } = json() as { tables: { table: string }[] };
    expect(tables.map(({ table }) => table)).not.toContain('report-of-a-leg');
    expect(tables.map(({ table }) => table)).toContain('report');
  });

  it('names facts that do not exist', async () => {
    const { code, json } = await on('{ lump.siz: 8 }', '--json');
    expect(code).toBe(0);
    expect(json()).toMatchObject({ unknown: ['lump.siz'] });
  });

  it('reads well', async () => {
    const { out } = await on('{ site: leg, margin: clear, lump.siz: 3, tract: soiled }', '');
    const lines = out.split('\n');
    expect(lines[0]).toBe('For education only. Not advice on a real patient.');
    expect(lines).toContain('No fact is called "lump.siz"; it was left aside. Correct the name.');
    expect(out).toContain(
      [
        'What belongs to the plan?  [plan]',
        '  Take the tract: correct',
        '    Take it along.',
        '    row soiled, because Tract: soiled (asked: soiled)',
        '    says clear-it',
        '  Chest CT: correct',
      ].join('\n'),
    );
    expect(out).toContain('What follows from the margin?  [report]\n  see report-of-a-leg\n');
    expect(out).toContain('  Draw the line before Operate\n  Would say more with: lump.depth\n');
    expect(out).toContain('    pitfall waited\n');
  });

  it('says which tables may speak', async () => {
    const { out } = await on('{}', '');
    expect(out).toContain('[report-of-a-leg]\n  May speak of this patient with: site\n');
  });

  it('reads what is piped in', async () => {
    const { code } = await runs(advise, '-', machineWith({ '-': 'site: leg' }));
    expect(code).toBe(0);
  });

  it.each([
    [
      'a value that cannot be',
      'lump.sizeCm: 99',
      'p.yaml holds values that cannot be:\n\n"lump.sizeCm" cannot be 99: it takes a number from 1 to 10.',
    ],
    [
      'a derived fact',
      'lump.class: large',
      'p.yaml holds values that cannot be:\n\n"lump.class" cannot be "large": it takes no value: it is worked out.',
    ],
    ['a list', '[leg]', 'p.yaml holds no patient: write a flat map, one "fact: value" a line.'],
    ['nothing', '', 'p.yaml holds no patient: write a flat map, one "fact: value" a line.'],
    ['broken YAML', 'site: leg\ntract: "soiled', /^p\.yaml:2:\d+: .*\. Correct the YAML\.$/],
  ] as const)('refuses %s', async (_, yaml, message) => {
    const { code, out, error } = await on(yaml, '');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toMatch(message);
  });

  it('refuses a file that is not there', async () => {
    const { code, error } = await runs(advise, 'nowhere.yaml');
    expect(code).toBe(1);
    expect(error).toBe('Cannot read nowhere.yaml: no such file: nowhere.yaml. Check the path.');
  });

  it('refuses to say anything while the content is not in order', async () => {
    const wrong = ['clear-it', 'stay-on-line', 'look-first'].map((from) => ({
      file: 'rules/all.yaml',
      from,
      to: 'not-there',
    }));
    const few = await on('{}', '', ...wrong.slice(0, 1));
    expect(few.code).toBe(1);
    expect(few.error).toMatch(
      /^The content is not in order\. Correct it first:\n\nscenarios\/rules\/all\.yaml:\d+:\d+ /,
    );
    expect(few.error).not.toContain('more;');
    const many = await on('{}', '', ...wrong);
    expect(many.error).toMatch(/\n… and \d+ more; "npm run -s content" prints them all\.$/);
  });
});

describe('every command', () => {
  it('explains itself', async () => {
    const { code, out } = await runs(advise, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: npm run -s advise/);
  });

  it.each([
    ['an option it does not know', 'p.yaml --frob', "Unknown option '--frob'."],
    ['too few words', '', 'Takes 1 argument beside its options, not 0.'],
    ['too many words', 'a b', 'Takes 1 argument beside its options, not 2.'],
  ])('refuses %s, and says how it is used', async (_, args, message) => {
    const { code, error } = await runs(advise, args);
    expect(code).toBe(2);
    expect(error.split('\n')[0]).toBe(message);
    expect(error).toContain('\n\nUsage: ');
  });

  it('owns up to an error of its own, without a stack trace', async () => {
    const { code, error } = await runs(() => {
      throw new TypeError('x is not y');
    }, '');
    expect(code).toBe(1);
    expect(error).toBe('This is an error of the program: x is not y. Please report it.');
  });
});
