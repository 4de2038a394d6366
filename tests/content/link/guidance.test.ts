import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../../src/content/library.ts';
import { allFiles, expectOne } from '../../support/mistakes.ts';
import type { Edit } from '../../support/tiny-library.ts';

const SOURCE = 'guidance/900.yaml';

function built(...edits: readonly Edit[]) {
  const { library } = buildLibrary(allFiles(...edits));
  if (!library) throw new Error('not built');
  return library;
}

describe('guidance', () => {
  it('is what was written, each by its id', () => {
    const library = built();
    expect(library.sources['900']).toMatchObject({ id: '900', title: 'A tiny source', year: null });
    expect(library.sources['900']).not.toHaveProperty('licence');
    expect(library.statements['look-first']).toEqual({
      id: 'look-first',
      source: '900',
      says: 'Look first.',
      section: 'All',
      kind: 'recommendation',
      strength: 'must',
      label: 'current',
      figures: [],
      applies: { op: 'all', of: [] },
    });
    expect(library.measures['alive']).toEqual({ id: 'alive', title: 'Alive', part: 'survival' });
    expect(library.gaps['G17']).toMatchObject({ id: 'G17', title: 'A gap' });
    expect(library.conflicts['K01']).toMatchObject({ id: 'K01', outside: 'Both.' });
    expect(library.conventions['PR01']).toMatchObject({ id: 'PR01', fills: ['G17', 'K01'] });
    expect(library.flaws['W01']).toMatchObject({ id: 'W01', statements: ['look-first'] });
  });

  it('keeps what it need not say', () => {
    const library = built(
      { file: SOURCE, from: 'review: None.', to: 'review: None.\n  licence: CC BY' },
      {
        file: SOURCE,
        from: '{ says: Look first., section: All, kind: recommendation, strength: must, label: current,',
        to: '{ says: Look first., section: All, kind: recommendation, strength: must, label: contested, note: Some say so., outside: Others do not.,',
      },
      { file: 'guidance/conflicts.yaml', from: '  outside: Both.\n', to: '' },
    );
    expect(library.sources['900']?.licence).toBe('CC BY');
    expect(library.statements['look-first']).toMatchObject({
      note: 'Some say so.',
      outside: 'Others do not.',
    });
    expect(library.conflicts['K01']).not.toHaveProperty('outside');
  });

  it('has pitfalls that can be mended or not, their harm said by the sources or not', () => {
    const { pitfalls } = built({
      file: 'pitfalls/all.yaml',
      from: 'title: tumour-left',
      to: 'title: tumour-left\n  harmIsOutside: true',
    });
    expect(pitfalls['needle-off-line']).toMatchObject({
      harmIsOutside: false,
      mended: { op: 'is', fact: 'tract.taken', value: true },
    });
    expect(pitfalls['tumour-left']?.harmIsOutside).toBe(true);
    expect(pitfalls['waited']).not.toHaveProperty('mended');
  });
});

const LOOK =
  'section: All, kind: recommendation, strength: must, label: current, applies: {} }\n  stay';
/** One figure, written into a statement. */
const figure = (written: string): Edit => ({
  file: SOURCE,
  from: LOOK,
  to: LOOK.replace('applies', `figures: [{ whom: all, ${written} }], applies`),
});

describe('the figures of a statement', () => {
  const read = (written: string) => built(figure(written)).statements['look-first']?.figures[0];

  it('are what a source prints: a span, one number, a bound, or so many of so many', () => {
    expect(read('counts: alive, from: 33, to: 68, of: null')).toEqual({
      counts: 'alive',
      whom: 'all',
      from: 33,
      to: 68,
      about: false,
      patients: null,
      of: null,
    });
    expect(read('counts: alive, to: 15, of: 40')).toMatchObject({ from: null, to: 15, of: 40 });
    expect(read('counts: alive, from: 30, to: 30, about: true, of: null')).toMatchObject({
      from: 30,
      to: 30,
      about: true,
    });
    expect(read('counts: alive, patients: 5, of: 8')).toMatchObject({
      from: 62.5,
      to: 62.5,
      patients: 5,
      of: 8,
    });
  });

  it.each([
    [
      'counts: gone, to: 1, of: null',
      '.counts',
      'no measure is called "gone"; define it or correct the name',
    ],
    ['counts: alive, of: null', '', 'says no number; write patients or to'],
    [
      'counts: alive, patients: 5, to: 45, of: 11',
      '',
      'says patients and per cent; leave the per cent, they are worked out',
    ],
    [
      'counts: alive, patients: 5, from: 45, of: 11',
      '',
      'says patients and per cent; leave the per cent, they are worked out',
    ],
    [
      'counts: alive, patients: 5, of: 4',
      '.of',
      'has to be as many as the patients or more; write of how many they are',
    ],
    [
      'counts: alive, patients: 5, of: null',
      '.of',
      'has to be as many as the patients or more; write of how many they are',
    ],
    [
      'counts: alive, patients: 0, of: 0',
      '.of',
      'has to be as many as the patients or more; write of how many they are',
    ],
    ['counts: alive, from: 68, to: 33, of: null', '.from', 'is above to; turn them round'],
    ['counts: alive, to: 133, of: null', '.to', 'write a number from 0 to 100'],
    ['counts: alive, to: -1, of: null', '.to', 'write a number from 0 to 100'],
    ['counts: alive, patients: 2.5, of: 4', '.patients', 'write a whole number'],
  ])('are refused where they cannot be: %s', (written, at, message) => {
    const { library, problems } = buildLibrary(allFiles(figure(written)));
    expect(library).toBeUndefined();
    expect(problems.map((one) => `${one.path}: ${one.message}`)).toEqual([
      `statements.look-first.figures.0${at}: ${message}`,
    ]);
  });
});

describe('a mistake in guidance', () => {
  it('is a statement that is not current, and nobody says why', () => {
    expectOne(
      SOURCE,
      'strength: must, label: current, applies: {} }\n  stay',
      'strength: must, label: lay, applies: {} }\n  stay',
      ['look-first', 'statements.look-first', 'is labelled "lay" without a word why; add a note'],
    );
    const noted = (word: string): Edit => ({
      file: SOURCE,
      from: 'strength: must, label: current, applies: {} }\n  stay',
      to: `strength: must, label: lay, ${word}: So., applies: {} }\n  stay`,
    });
    for (const word of ['note', 'outside']) expect(built(noted(word))).toBeDefined();
  });

  it('is a condition on a fact that does not exist', () => {
    expectOne(
      SOURCE,
      'strength: must, label: current, applies: {} }\n  stay',
      'strength: must, label: current, applies: { gone: 1 } }\n  stay',
      [
        'gone: 1',
        'statements.look-first.applies.gone',
        'no fact is called "gone"; define it or correct the name',
      ],
    );
    expectOne(
      'pitfalls/all.yaml',
      'mended: { tract.taken: true }',
      'mended: { tract.token: true }',
      [
        'tract.token',
        'needle-off-line.mended.tract.token',
        'no fact is called "tract.token"; define it or correct the name',
      ],
    );
  });

  it('is a statement that does not exist, wherever it is named', () => {
    const message = 'no statement is called "gone"; define it or correct the name';
    expectOne('guidance/conflicts.yaml', 'statements: [clear-it]', 'statements: [clear-it, gone]', [
      'gone',
      'K01.sides.1.statements.1',
      message,
    ]);
    expectOne('guidance/flaws.yaml', '[look-first]', '[gone]', [
      'gone',
      'W01.statements.0',
      message,
    ]);
    expectOne(
      'pitfalls/all.yaml',
      'number: P03\n  title: opened-a-large-lump\n  error: An error.\n  tempts: A temptation.\n  harm: A harm.\n  severity: grave\n  statements: [look-first]',
      'number: P03\n  title: opened-a-large-lump\n  error: An error.\n  tempts: A temptation.\n  harm: A harm.\n  severity: grave\n  statements: [gone]',
      ['gone', 'opened-a-large-lump.statements.0', message],
    );
  });

  it('is a convention that fills what is no gap and no conflict', () => {
    expectOne(
      'guidance/conventions.yaml',
      'G17, K01',
      'G17, K99, look-first',
      ['K99', 'PR01.fills.1', 'no gap or conflict is called "K99"; define it or correct the name'],
      [
        'look-first',
        'PR01.fills.2',
        'no gap or conflict is called "look-first"; define it or correct the name',
      ],
    );
  });
});
