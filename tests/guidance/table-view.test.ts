import { describe, expect, it } from 'vitest';
import { conditionInWords } from '../../src/guidance/condition-in-words.ts';
import { tableView } from '../../src/guidance/table-view.ts';
import { always } from '../../src/domain/fact.ts';
import type { Facts } from '../../src/domain/patient.ts';
import type { RuleTable } from '../../src/domain/table.ts';
import { tiny } from '../support/tiny-library.ts';
import type { Edit } from '../support/tiny-library.ts';

function view(table: string, known?: Facts, ...edits: Edit[]) {
  const { judge } = tiny(...edits);
  return tableView(judge, judge.book.tables[table] as never, known);
}
const inRules = (from: string, to: string): Edit => ({ file: 'rules/all.yaml', from, to });

describe('a rule table to be read', () => {
  it('says whom it is about, what it asks, and whose place it takes', () => {
    const leg = view('report-of-a-leg');
    expect(leg).toMatchObject({
      question: 'What follows from the margin in a leg?',
      applies: 'Site: leg',
      overrides: 'report',
      overriddenBy: [],
    });
    expect(leg).not.toHaveProperty('reviewed');
    expect(view('report')).toMatchObject({ applies: '', overriddenBy: ['report-of-a-leg'] });
  });

  it('has its rows in their order, each with its condition and its marks', () => {
    const { rows } = view('plan');
    expect(rows.map(({ id, when }) => [id, when])).toEqual([
      ['soiled', 'Tract: soiled'],
      ['clean', 'Everybody else'],
      ['lungs', 'Everybody'],
    ]);
    expect(rows[0]?.marks).toEqual([
      expect.objectContaining({
        act: 'take-tract',
        label: 'Take the tract',
        verdict: 'correct',
        why: 'Take it along.',
        leftOut: expect.objectContaining({ verdict: 'harmful', why: 'Left behind.' }) as unknown,
      }),
    ]);
    expect(rows[0]).not.toHaveProperty('fit');
  });

  it('says what an order asks for', () => {
    expect(view('operation').constraints.map(({ when, says }) => [when, says])).toEqual([
      ['', 'Draw the line, then Operate'],
      ['Depth: deep', 'Clamp, then Operate'],
    ]);
  });

  it('names what is silent, and who has reviewed it', () => {
    const { judge } = tiny();
    const { reviewed, rows } = tableView(judge, {
      ...(judge.book.tables['report'] as RuleTable),
      reviewed: { by: 'Dr A', on: '2026-11-22' },
      rows: [{ id: 'x', when: always, marks: {}, conflicts: [], conventions: [], gap: 'G01' }],
    });
    expect(reviewed).toEqual({ by: 'Dr A', on: '2026-11-22' });
    expect(rows[0]?.gap).toBe('G01');
  });

  it('without a patient has names for what is filled in', () => {
    const { rows } = view(
      'report',
      undefined,
      inRules(
        'why: It depends.',
        'why: "{Name} has {lump.sizeCm}; ask {object}. {Possessive} choice."',
      ),
    );
    expect(rows[0]?.marks[0]?.why).toBe(
      'The patient has [size]; ask the patient. The patient’s choice.',
    );
  });

  it('with a patient says of each row whether it fits, and why', () => {
    const { rows } = view('report-of-a-leg', {
      margin: 'unknown',
      'course.week': 20,
      'operation.week': 4,
      site: 'leg',
    });
    expect(rows.map(({ fit }) => fit?.is)).toEqual(['does not fit', 'fits', 'fits']);
    expect(rows[0]?.fit?.because).toEqual([
      expect.objectContaining({ label: 'Margin', is: 'unknown', wanted: 'clear', holds: false }),
    ]);
    const { constraints } = view('operation', { 'lump.depth': 'deep' });
    expect(constraints.map(({ fit }) => fit?.is)).toEqual(['fits', 'fits']);
    expect(view('tissue', {}).rows[0]?.fit).toEqual({ is: 'not known', because: [] });
  });
});

describe('a condition in words', () => {
  const { judge } = tiny();
  const small = { op: 'range', fact: 'lump.sizeCm', under: 5 } as const;
  const deep = { op: 'is', fact: 'lump.depth', value: 'deep' } as const;
  const arm = { op: 'in', fact: 'site', values: ['arm', 'leg'] } as const;

  it.each([
    [{ op: 'all', of: [] } as const, ''],
    [{ op: 'all', of: [small] } as const, 'Size: under 5 cm'],
    [
      { op: 'all', of: [arm, { op: 'any', of: [small, deep] }] } as const,
      'Site: arm or leg, and (Size: under 5 cm, or Depth: deep)',
    ],
    [
      { op: 'any', of: [{ op: 'all', of: [deep] }, small] } as const,
      'Depth: deep, or Size: under 5 cm',
    ],
    [
      { op: 'not', of: { op: 'all', of: [deep, small] } } as const,
      'not (Depth: deep, and Size: under 5 cm)',
    ],
  ])('%j is "%s"', (condition, words) => {
    expect(conditionInWords(judge.book.facts, condition)).toBe(words);
  });
});
