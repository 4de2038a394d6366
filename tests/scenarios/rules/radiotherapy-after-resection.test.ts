import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { isProblem } from '../../../src/domain/decision.ts';
import { every, named, patient } from '../../support/patients.ts';
import { judge } from '../../support/shipped.ts';
import { citedBy, labelsOf, rowOf, verdictOf } from '../../support/verdicts.ts';

// Table 5.1 of the analysis, row by row: limb and trunk, no radiotherapy before the operation.
const table = 'radiotherapy-after-resection';
const columns = [
  're-excise-after-the-board',
  'radiotherapy-50-60',
  'radiotherapy-with-boost',
  'no-radiotherapy',
] as const;

const resected = (different: Facts): Facts =>
  patient({ stage: 'localized', 'surgery.done': true, ...different });

const grades = ['low', 'intermediate', 'high'];
const depths = ['superficial', 'deep'];
const small = [3.5, 4.7];
const large = [5.3, 6.2, 9.4, 11.8];
const any = { 'tumour.grade': grades, 'tumour.depth': depths, 'tumour.sizeCm': [4.7, 5.3] };
const compartment = { 'resection.trulyCompartmental': true, 'tumour.withinCompartment': true };

const reason = 'acceptable with reason';

interface Row {
  readonly is: string;
  readonly of: string;
  readonly id: string;
  readonly patients: readonly Facts[];
  /** Re-excise, 50-60 Gy, boost to 66, none. A dash: not offered. */
  readonly says: readonly [string, string, string, string];
  readonly cites: readonly string[];
  readonly labels?: readonly string[];
}

const rows: readonly Row[] = [
  {
    is: 'L1',
    of: 'a positive margin that can be re-excised',
    id: 'positive-and-re-excisable',
    patients: every({ 'margin.status': ['R1', 'R2'], 'reexcision.feasible': [true], ...any }),
    says: ['correct', 'suboptimal P20', 'suboptimal P20', 'harmful P20'],
    cites: ['surg.reexcise-inadequate-margin-first'],
    labels: ['K07'],
  },
  {
    is: 'L2',
    of: 'a positive margin that cannot be re-excised',
    id: 'positive-and-not-re-excisable',
    patients: every({ 'margin.status': ['R1', 'R2'], 'reexcision.feasible': [false], ...any }),
    says: ['—', reason, 'correct', 'harmful P20'],
    cites: [
      'rt.r1r2-mandatory-no-reexcision',
      'rt.alg3-r1r2-mandatory-boost-66',
      'rt.boost-to-66-close-or-positive',
      'rt.possible-boost-66-by-margin',
    ],
  },
  {
    is: 'L3',
    of: 'a true compartment, and the other rule by depth, size and grade',
    id: 'compartment-out-but-large-deep-and-graded',
    patients: every({
      'margin.status': ['R0-wide', 'R0-close'],
      'tumour.grade': ['intermediate', 'high'],
      'tumour.depth': ['deep'],
      'tumour.sizeCm': large,
    }).map((one) => ({ ...one, ...compartment })),
    says: ['not scored', `${reason} P13`, 'suboptimal P13', 'correct'],
    cites: ['rt.not-after-truly-compartmental', 'rt.deep-over5-intermediate-high-category1'],
    labels: ['K09'],
  },
  {
    is: 'L4',
    of: 'a true compartment otherwise',
    id: 'compartment-out',
    patients: [
      ...every({ 'tumour.grade': ['low'], 'tumour.depth': depths, 'tumour.sizeCm': [3.5, 6.2] }),
      ...every({ 'tumour.grade': grades, 'tumour.depth': ['deep'], 'tumour.sizeCm': small }),
      ...every({ 'tumour.grade': grades, 'tumour.depth': ['superficial'], 'tumour.sizeCm': large }),
    ].flatMap((one) =>
      ['R0-wide', 'R0-close'].map((margin) => ({
        ...one,
        ...compartment,
        'margin.status': margin,
      })),
    ),
    says: ['not scored', 'suboptimal P13', 'suboptimal P13', 'correct'],
    cites: ['rt.not-after-truly-compartmental'],
  },
  {
    is: 'L5',
    of: 'wide, high grade, deep, above 5 cm',
    id: 'wide-high-deep-large',
    patients: wide(['high'], ['deep'], large),
    says: ['—', 'correct', 'suboptimal', 'harmful'],
    cites: [
      'rt.high-grade-deep-over5',
      'rt.alg3-r0-high-grade-over5-postop-rt',
      'rt.deep-over5-intermediate-high-category1',
    ],
    labels: ['K06'],
  },
  {
    is: 'L6',
    of: 'wide, intermediate grade, deep, above 5 cm',
    id: 'wide-intermediate-deep-large',
    patients: wide(['intermediate'], ['deep'], large),
    says: ['—', 'correct', 'suboptimal', 'suboptimal'],
    cites: ['rt.deep-over5-intermediate-high-category1'],
  },
  {
    is: 'L7',
    of: 'wide, high grade, deep, below 5 cm',
    id: 'wide-high-deep-small',
    patients: wide(['high'], ['deep'], small),
    says: ['—', reason, 'suboptimal', reason],
    cites: ['rt.high-grade-deep-under5'],
  },
  {
    is: 'L8',
    of: 'wide, high grade, superficial, above 5 cm',
    id: 'wide-high-superficial-large',
    patients: wide(['high'], ['superficial'], large),
    says: ['—', reason, 'suboptimal', reason],
    cites: ['rt.headline-high-grade-over5', 'rt.alg1-plan-rt-high-grade-over5'],
    labels: ['G04'],
  },
  {
    is: 'L9',
    of: 'wide, high grade, superficial, below 5 cm',
    id: 'wide-high-superficial-small',
    patients: wide(['high'], ['superficial'], small),
    says: ['—', reason, 'suboptimal', 'acceptable'],
    cites: ['surg.mdt-all-patients'],
    labels: ['G04'],
  },
  {
    is: 'L10',
    of: 'wide, intermediate grade, superficial or small',
    id: 'wide-intermediate-other',
    patients: [
      ...wide(['intermediate'], ['superficial'], [...small, ...large]),
      ...wide(['intermediate'], ['deep'], small),
    ],
    says: ['—', reason, 'suboptimal', 'acceptable'],
    cites: ['surg.mdt-all-patients'],
    labels: ['G04'],
  },
  {
    is: 'L11',
    of: 'wide, reported low, from a vein, deep, above 5 cm',
    id: 'wide-low-venous-deep-large',
    patients: wide(['low'], ['deep'], large),
    says: ['—', reason, 'suboptimal', reason],
    cites: ['path.all-venous-high-grade'],
    labels: ['PR04', 'K28'],
  },
  {
    is: 'L12',
    of: 'wide, reported low, from a vein, superficial or small',
    id: 'wide-low-venous',
    patients: [
      ...wide(['low'], ['superficial'], [...small, ...large]),
      ...wide(['low'], ['deep'], small),
    ],
    says: ['—', reason, 'suboptimal', 'acceptable'],
    cites: ['path.all-venous-high-grade'],
    labels: ['PR04', 'G05'],
  },
  {
    is: 'L13',
    of: 'wide, low grade, not from a vein',
    id: 'wide-low-not-venous',
    patients: wide(['low'], depths, [...small, ...large]).map((one) => ({
      ...one,
      site: 'limb-trunk',
      'tumour.venousOrigin': false,
    })),
    says: ['—', reason, 'suboptimal', 'acceptable'],
    cites: [],
    labels: ['G05'],
  },
  {
    is: 'L14',
    of: 'close, high grade, deep, above 5 cm',
    id: 'close-high-deep-large',
    patients: close(['high'], ['deep'], large),
    says: ['not scored', 'correct', 'acceptable', 'harmful'],
    cites: [
      'rt.high-grade-deep-over5',
      'rt.deep-over5-intermediate-high-category1',
      'rt.boost-to-66-close-or-positive',
      'rt.possible-boost-66-by-margin',
    ],
    labels: ['PR01'],
  },
  {
    is: 'L15',
    of: 'close, intermediate grade, deep, above 5 cm',
    id: 'close-intermediate-deep-large',
    patients: close(['intermediate'], ['deep'], large),
    says: ['not scored', 'correct', 'acceptable', 'suboptimal'],
    cites: [
      'rt.deep-over5-intermediate-high-category1',
      'rt.boost-to-66-close-or-positive',
      'rt.possible-boost-66-by-margin',
    ],
    labels: ['PR01'],
  },
  {
    is: 'L16',
    of: 'close, any other grade, depth or size',
    id: 'close-other',
    patients: [
      ...close(['low'], depths, [...small, ...large]),
      ...close(['intermediate', 'high'], ['superficial'], [...small, ...large]),
      ...close(['intermediate', 'high'], ['deep'], small),
    ],
    says: ['not scored', reason, reason, reason],
    cites: ['rt.boost-to-66-close-or-positive', 'surg.mdt-all-patients'],
    labels: ['PR01', 'G06'],
  },
];

function wide(grade: string[], depth: string[], size: number[]): readonly Facts[] {
  return every({
    'margin.status': ['R0-wide'],
    'tumour.grade': grade,
    'tumour.depth': depth,
    'tumour.sizeCm': size,
  });
}

function close(grade: string[], depth: string[], size: number[]): readonly Facts[] {
  return wide(grade, depth, size).map((one) => ({ ...one, 'margin.status': 'R0-close' }));
}

/** What the four columns say of each patient; what is not offered is left out. */
function judged({ patients, says }: Row, answer: (known: Facts, column: number) => string) {
  return Object.fromEntries(
    patients.map((one) => [
      named(one),
      columns.flatMap((act, column) =>
        says[column] === '—' ? [] : [`${act}: ${answer(resected(one), column)}`],
      ),
    ]),
  );
}

describe('radiotherapy after the resection of a limb tumour (5.1)', () => {
  for (const row of rows) {
    describe(`${row.is}, ${row.of}`, () => {
      it('gets the marks of the table', () => {
        expect(
          judged(row, (known, column) => verdictOf(table, columns[column] as string, known)),
        ).toEqual(judged(row, (_, column) => row.says[column] as string));
      });

      it('is one row, and cites and names what the analysis does', () => {
        const ids = row.patients.flatMap((one) =>
          columns
            .filter((_, column) => row.says[column] !== '—')
            .map((act) => rowOf(table, act, resected(one))),
        );
        expect([...new Set(ids)]).toEqual([row.id]);
        expect(citedBy(table, row.id)).toEqual(expect.arrayContaining([...row.cites]));
        expect(labelsOf(table, row.id)).toEqual(expect.arrayContaining([...(row.labels ?? [])]));
      });

      // SV-14: in rows L7-L12 and L16 taking it to the board is right; L13 is L12 without a vein.
      const open = ['L7', 'L8', 'L9', 'L10', 'L11', 'L12', 'L13', 'L16'].includes(row.is);
      it(`is ${open ? '' : 'no '}question for the board`, () => {
        const said = row.patients.map((one) =>
          verdictOf(table, 'take-to-the-board', resected(one)),
        );
        for (const one of said) expect(one).toMatch(open ? /^correct$/ : /^suboptimal/);
      });

      const isOut = row.is === 'L3' || row.is === 'L4';
      it(`is ${isOut ? '' : 'not '}to be called compartmental`, () => {
        const wrong = row.says[3].startsWith('harmful') ? /^harmful/ : /^suboptimal/;
        for (const one of row.patients) {
          const said = verdictOf(table, 'call-it-compartmental', resected(one));
          expect(said).toMatch(isOut ? /^correct$/ : wrong);
        }
      });
    });
  }

  it.each([
    [
      'L2',
      '50 to 60 Gy',
      'radiotherapy-50-60',
      ['boost-left-open-by-one-source', 'recorded-by-the-board'],
    ],
    ['L3', '50 to 60 Gy', 'radiotherapy-50-60', ['one-rule-knows-no-exemption']],
    ['L7', '50 to 60 Gy', 'radiotherapy-50-60', ['recorded-by-the-board']],
    ['L7', 'none', 'no-radiotherapy', ['recorded-by-the-board']],
    ['L8', 'none', 'no-radiotherapy', ['recorded-by-the-board']],
    ['L11', '50 to 60 Gy', 'radiotherapy-50-60', ['recorded-by-the-board']],
    ['L16', 'a boost', 'radiotherapy-with-boost', ['recorded-by-the-board']],
  ])('%s, %s: only the reason asked for makes it good', (is, _, act, sound) => {
    const row = rows.find((one) => one.is === is) as Row;
    for (const one of row.patients) {
      const finding = judge.judge(table, act, resected(one));
      expect(isProblem(finding) ? finding : finding.reasons).toEqual(sound);
    }
  });
});

describe('the edges of table 5.1', () => {
  it.each([
    ['4.7 cm is below 5', 4.7, 'wide-high-deep-small'],
    ['5.3 cm is above 5', 5.3, 'wide-high-deep-large'],
    ['exactly 5 cm has a row of its own, for the board (G02)', 5, 'wide-high-exactly-5'],
  ])('%s', (_, size, row) => {
    const known = resected({ 'margin.status': 'R0-wide', 'tumour.sizeCm': size });
    expect(rowOf(table, 'radiotherapy-50-60', known)).toBe(row);
    expect(rowOf(table, 'no-radiotherapy', known)).toBe(row);
  });

  it('exactly 5 cm, high grade: radiotherapy and none are both for the board', () => {
    for (const depth of depths) {
      const known = resected({
        'margin.status': 'R0-wide',
        'tumour.sizeCm': 5,
        'tumour.depth': depth,
      });
      expect(verdictOf(table, 'radiotherapy-50-60', known)).toBe(reason);
      expect(verdictOf(table, 'no-radiotherapy', known)).toBe(reason);
      expect(verdictOf(table, 'take-to-the-board', known)).toBe('correct');
    }
  });

  it('a margin of R1 is read before the compartment: no compartment has one', () => {
    const known = resected({ 'margin.status': 'R1', ...compartment });
    expect(rowOf(table, 'no-radiotherapy', known)).toBe('positive-and-re-excisable');
  });

  it.each([
    ['before the operation', { 'surgery.done': false }],
    ['after radiotherapy before the operation', { 'rt.preopGy': 50 }],
    ['in the cava', { site: 'ivc' }],
    ['with metastases', { stage: 'metastatic' }],
  ])('does not speak of a patient %s', (_, different) => {
    expect(verdictOf(table, 'radiotherapy-50-60', resected(different))).toBe(
      'The table "radiotherapy-after-resection" does not speak of this patient.',
    );
  });
});
