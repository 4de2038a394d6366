import { describe, expect, it } from 'vitest';
import { checkName, checkNames, checkTwice } from '../../../src/content/link/names.ts';
import { Spot, formatProblem, nothingGathered } from '../../../src/content/problem.ts';

/** What a check says, at a place called "here". */
function said(check: (spot: Spot) => void): readonly string[] {
  const gathered = nothingGathered();
  check(new Spot('f.yaml', ['here'], () => ({ line: 1, column: 1 }), gathered));
  return gathered.problems.map((problem) => formatProblem(problem).replace('f.yaml:1:1 ', ''));
}
const known = { look: 1, clear: 2 };

describe('a name', () => {
  it('that is known is in order', () => {
    expect(said((spot) => checkName('look', known, 'act', spot))).toEqual([]);
  });

  it('that nobody has given is reported, those that every object has included', () => {
    for (const name of ['lok', 'constructor', 'toString', '__proto__']) {
      expect(said((spot) => checkName(name, known, 'act', spot))).toEqual([
        `here: no act is called "${name}"; define it or correct the name`,
      ]);
    }
  });

  it('in a list is reported at its place', () => {
    expect(said((spot) => checkNames(['look', 'lok', 'claer'], known, 'act', spot))).toEqual([
      'here.1: no act is called "lok"; define it or correct the name',
      'here.2: no act is called "claer"; define it or correct the name',
    ]);
  });

  it('that stands twice is reported where it stands again', () => {
    expect(said((spot) => checkTwice(['a', 'b', 'a', 'a'], 'row', spot))).toEqual([
      'here.2.id: another row above is called "a"; give this one its own name',
      'here.3.id: another row above is called "a"; give this one its own name',
    ]);
    expect(said((spot) => checkTwice(['a', 'b'], 'row', spot))).toEqual([]);
  });
});
