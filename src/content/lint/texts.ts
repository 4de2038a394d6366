import type { ConsequenceTable } from '../../domain/act.ts';
import type { Case, Step } from '../../domain/case.ts';
import type { Library } from '../../domain/library.ts';
import type { RuleTable } from '../../domain/table.ts';
import type { LintedKind } from './linter.ts';
import { stepsOf } from './steps.ts';

/** What a text is for. `story`: what is told of a patient or a case; `consequence`: what becomes of an act or a report. */
type Purpose = 'line' | 'story' | 'question' | 'option' | 'tempts' | 'consequence' | 'why';

type Path = readonly (string | number)[];

/** A text that a trainee may read, and its place as linters report it. */
export interface PlacedText {
  readonly kind: LintedKind;
  readonly id: string;
  readonly path: Path;
  readonly purpose: Purpose;
  readonly text: string;
}

type Piece = Pick<PlacedText, 'purpose' | 'path' | 'text'>;

/** Every text of cases, acts and rules in which placeholders are filled. */
export function textsOf(library: Library): readonly PlacedText[] {
  const of = (kind: LintedKind, id: string, pieces: readonly Piece[]): readonly PlacedText[] =>
    pieces.map((piece) => ({ kind, id, ...piece }));
  return [
    ...Object.values(library.cases).flatMap((kase) => of('case', kase.id, aroundSteps(kase))),
    ...stepsOf(library).flatMap(({ kase, step, path }) => of('case', kase.id, atStep(step, path))),
    ...Object.values(library.acts).flatMap(({ id, consequences }) =>
      of('acts', id, told(consequences, ['consequences'])),
    ),
    ...Object.values(library.tables).flatMap((table) => of('rules', table.id, whys(table))),
  ];
}

const piece = (purpose: Purpose, path: Path, text: string | undefined): readonly Piece[] =>
  text === undefined ? [] : [{ purpose, path, text }];

const aroundSteps = ({ patient, situations, endings }: Case): readonly Piece[] => [
  ...piece('line', ['patient'], patient),
  ...situations.flatMap(({ tells }, s) => piece('story', ['situations', s, 'tells'], tells)),
  ...endings.flatMap(({ texts }, e) =>
    texts.flatMap(({ text }, t) => piece('story', ['endings', e, 'texts', t], text)),
  ),
];

const atStep = (step: Step, path: Path): readonly Piece[] => [
  ...piece('line', [...path, 'title'], step.title),
  ...piece('question', [...path, 'question'], step.question),
  ...told(step.arrives, [...path, 'arrives']),
  ...step.tells.flatMap(({ text, or = [] }, t) => [
    ...piece('story', [...path, 'tells', t, 'text'], text),
    ...or.flatMap((other, o) => piece('story', [...path, 'tells', t, 'or', o], other)),
  ]),
  ...step.options.flatMap(({ text, tempts }, o) => [
    ...piece('option', [...path, 'options', o, 'text'], text),
    ...piece('tempts', [...path, 'options', o, 'tempts'], tempts),
  ]),
];

const told = (tables: readonly ConsequenceTable[], path: Path): readonly Piece[] =>
  tables.flatMap(({ name, rows }) =>
    rows.flatMap(({ tells }, r) => piece('consequence', [...path, name, r, 'tells'], tells)),
  );

const whys = ({ rows, constraints }: RuleTable): readonly Piece[] => [
  ...rows.flatMap(({ marks }, r) =>
    Object.entries(marks).flatMap(([act, { why, leftOut }]) => {
      const path = ['rows', r, 'verdicts', act];
      return [...piece('why', path, why), ...piece('why', [...path, 'leftOut'], leftOut?.why)];
    }),
  ),
  ...constraints.flatMap(({ broken }, c) => piece('why', ['constraints', c], broken.why)),
];
