import { lineOf } from '../course/present-rule.ts';
import type { RuleLine } from '../course/present-rule.ts';
import { isPersonWord } from '../course/text.ts';
import type { Act } from '../domain/act.ts';
import type { Fact } from '../domain/fact.ts';
import type { Facts } from '../domain/patient.ts';
import type { Constraint, Ground, Mark, Row, RuleTable } from '../domain/table.ts';
import { FAILS, HOLDS, MISSING } from '../rules/condition.ts';
import { explain } from '../rules/explain.ts';
import type { Judge } from '../rules/judge.ts';
import { conditionInWords } from './condition-in-words.ts';

const fits = { [HOLDS]: 'fits', [FAILS]: 'does not fit', [MISSING]: 'not known' } as const;

/** What a row says of one act, as it is read without a patient. */
export interface MarkView extends Omit<Mark, 'leftOut'> {
  readonly act: string;
  readonly label: string;
  readonly leftOut?: Ground;
}

/** Whether a row fits one patient, and the comparisons that made it so. Not known: something it asks has not been seen. */
export interface Fit {
  readonly is: 'fits' | 'does not fit' | 'not known';
  readonly because: readonly RuleLine[];
}

export interface RowView extends Pick<Row, 'id' | 'conflicts' | 'conventions' | 'gap'> {
  readonly when: string;
  readonly marks: readonly MarkView[];
  readonly fit?: Fit;
}

export interface ConstraintView extends Pick<Constraint, 'id'> {
  readonly when: string;
  readonly says: string;
  readonly broken: Ground;
  readonly fit?: Fit;
}

/** A rule table to be read: its rows in their order, with a patient if there is one. */
export interface TableView {
  readonly id: string;
  readonly question: string;
  readonly applies: string;
  readonly overrides?: string;
  readonly overriddenBy: readonly string[];
  readonly reviewed?: RuleTable['reviewed'];
  readonly rows: readonly RowView[];
  readonly constraints: readonly ConstraintView[];
}

/** @param known what was seen of a patient, and the parameters of the act; none to read the table as such. */
export function tableView(judge: Judge, table: RuleTable, known?: Facts): TableView {
  const { book, reader } = judge;
  const label = (act: string): string => (book.acts[act] as Act).label;
  const read = <T extends Ground>(ground: T): T => ({ ...ground, why: generic(judge, ground.why) });
  const fit = (of: Row | Constraint): { fit?: Fit } =>
    known
      ? {
          fit: {
            is: fits[reader.test(of.when, known)],
            because: explain(reader, of.when, known).map((match) => lineOf(book, match)),
          },
        }
      : {};
  const { id, question, overrides, reviewed } = table;
  return {
    id,
    question,
    applies: conditionInWords(book.facts, table.applies),
    ...(overrides === undefined ? {} : { overrides }),
    overriddenBy: Object.values(book.tables)
      .filter((other) => other.overrides === id)
      .map((other) => other.id),
    ...(reviewed ? { reviewed } : {}),
    rows: table.rows.map((row, i) => ({
      id: row.id,
      when: conditionInWords(book.facts, row.when) || everybody(row, table.rows.slice(0, i)),
      conflicts: row.conflicts,
      conventions: row.conventions,
      ...(row.gap === undefined ? {} : { gap: row.gap }),
      marks: Object.entries(row.marks).map(([act, mark]) => ({
        ...read(mark),
        act,
        label: label(act),
        ...(mark.leftOut ? { leftOut: read(mark.leftOut) } : {}),
      })),
      ...fit(row),
    })),
    constraints: table.constraints.map((one) => ({
      id: one.id,
      when: conditionInWords(book.facts, one.when),
      says: `${label(one.first)}, then ${label(one.then)}`,
      broken: read(one.broken),
      ...fit(one),
    })),
  };
}

/** Whom a row without a condition is for. */
const everybody = ({ marks }: Row, before: readonly Row[]): string =>
  before.some((row) => Object.keys(marks).some((act) => act in row.marks))
    ? 'Everybody else'
    : 'Everybody';

/** A sentence of a rule without a patient to fill its gaps: a fact stands as its name in brackets. */
function generic({ book }: Judge, text: string): string {
  return text.replace(/\{([^{}]+)\}/g, (_, word: string) => {
    if (!isPersonWord(word)) return `[${(book.facts[word] as Fact).label.toLowerCase()}]`;
    const lower = word.toLowerCase();
    const person = lower === 'possessive' ? 'the patient’s' : 'the patient';
    return word === lower ? person : `T${person.slice(1)}`;
  });
}
