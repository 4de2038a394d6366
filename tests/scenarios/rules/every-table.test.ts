import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../src/course/cells.ts';
import type { Condition, Fact, Value } from '../../../src/domain/fact.ts';
import { valuesOf } from '../../../src/domain/fact.ts';
import type { Facts } from '../../../src/domain/patient.ts';
import type { RuleTable } from '../../../src/domain/table.ts';
import { FAILS, factsRead } from '../../../src/rules/condition.ts';
import { isProblem } from '../../../src/domain/decision.ts';
import { named, patient } from '../../support/patients.ts';
import { book, judge } from '../../support/shipped.ts';
import { verdictOf } from '../../support/verdicts.ts';

const tables = Object.values(book.tables);
const cells = cellsOf(book);

/** The facts in the record that a table can ask for when it judges one act. */
function asked(table: RuleTable, act: string): readonly Fact[] {
  const conditions: readonly Condition[] = [
    table.applies,
    ...table.rows.filter((row) => act in row.marks).map((row) => row.when),
  ];
  const ids = new Set(conditions.flatMap((condition) => [...factsRead(condition, book.facts)]));
  return [...ids].map((id) => book.facts[id] as Fact).filter((fact) => !fact.derivation);
}

/** One value of each run of values that no condition tells apart. */
const distinct = (fact: Fact): readonly Value[] =>
  cells.of(fact.id, valuesOf(fact.domain)).map((cell) => cell[0] as Value);

/** Every patient of its own that a table can tell from the others when it judges an act. */
function patients(table: RuleTable, act: string): readonly Facts[] {
  return asked(table, act).reduce<readonly Facts[]>(
    (all, fact) =>
      all
        .flatMap((known) => distinct(fact).map((value) => ({ ...known, [fact.id]: value })))
        .filter((known) => judge.reader.test(table.applies, known) !== FAILS),
    [{}],
  );
}

const is = (fact: string, value: Value): Condition => ({ op: 'is', fact, value });
const any = (...of: readonly Condition[]): Condition => ({ op: 'any', of });
const wallOrSheath = any(is('tumour.wallInvolved', true), is('vein.accompanyingArtery', true));

/** To whom an act is not offered: a dash in the tables of the analysis. */
const notOffered: Readonly<Record<string, Condition>> = {
  'mri-with-ct-where-needed': is('workup.mriPossible', false),
  'mri-and-venography': is('workup.mriPossible', false),
  'images-before-the-needle': is('workup.imagingDone', true),
  'go-on-as-planned': is('surgery.extent', 'none'),
  'frozen-section-of-the-margin': is('surgery.extent', 'none'),
  'widen-to-the-drawing': is('surgery.extent', 'none'),
  'take-the-femoral-vessels': wallOrSheath,
  'graft-the-saphenous-vein': wallOrSheath,
  'take-the-wall-and-rebuild': { op: 'not', of: wallOrSheath },
  'peel-off-the-vessel': { op: 'not', of: wallOrSheath },
  'leave-a-rim-on-the-vessel': { op: 'not', of: wallOrSheath },
  're-excise-the-bed': is('reexcision.feasible', false),
  're-excise-at-the-cava': is('reexcision.feasible', false),
  // L5 to L13, and L2: nothing to clear, or no way to
  're-excise-after-the-board': any(
    is('margin.status', 'R0-wide'),
    is('reexcision.feasible', false),
  ),
  'cover-the-haematoma': is('postop.hematoma', false),
  'cover-the-repaired-vessel': is('vessel.rebuilt', false),
};

const isDash = (act: string, known: Facts): boolean => {
  const dash = notOffered[act];
  return dash !== undefined && judge.reader.holds(dash, known);
};

/** Does some row that names the act hold? All facts are known here, so the first that does decides. */
const isNamed = (table: RuleTable, act: string, known: Facts): boolean =>
  table.rows.some((row) => act in row.marks && judge.reader.holds(row.when, known));

describe('every rule table', () => {
  it.each(tables.map((table) => [table.id, table] as const))(
    '%s judges every act in every patient it speaks of',
    (id, table) => {
      const fallen = table.judges.flatMap((act) =>
        table.constraints.length > 0
          ? []
          : patients(table, act)
              .filter((known) => !isNamed(table, act, known) && !isDash(act, known))
              .map((known) => `${act}: ${verdictOf(id, act, known)} (${named(known)})`),
      );
      expect(fallen.slice(0, 5)).toEqual([]);
    },
  );

  it.each(tables.map((table) => [table.id, table] as const))(
    '%s has no row that no patient meets',
    (_, table) => {
      const met = new Set(
        table.judges.flatMap((act) =>
          patients(table, act).map(
            (known) =>
              table.rows.find((row) => act in row.marks && judge.reader.holds(row.when, known))?.id,
          ),
        ),
      );
      expect(table.rows.filter(({ id }) => !met.has(id)).map(({ id }) => id)).toEqual([]);
    },
  );

  it.each(tables.map((table) => [table.id, table] as const))(
    '%s says what is missing when nothing is known, and guesses nothing',
    (id, table) => {
      for (const act of table.constraints.length > 0 ? [] : table.judges) {
        const said = verdictOf(id, act, {});
        const wants = asked(table, act).length;
        if (said.endsWith('not known.')) expect(wants).toBeGreaterThan(0);
        else expect(isProblem(judge.judge(id, act, {}))).toBe(false);
      }
    },
  );

  it.each(tables.map((table) => [table.id]))('%s names an act that it does not judge', (id) => {
    const known = patient({ stage: 'localized' });
    const applies = judge.reader.holds(book.tables[id]?.applies as Condition, known);
    const said = verdictOf(id, 'pray', known);
    if (applies) expect(said).toBe('No rule judges the act "pray".');
    else expect(said).toMatch(/does not speak of this patient|not known/);
  });

  it('a table that does not exist is named', () => {
    expect(verdictOf('bloodletting', 'chest-ct', patient())).toBe(
      'No rule table is called "bloodletting".',
    );
  });
});
