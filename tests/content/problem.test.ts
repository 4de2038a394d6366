import { describe, expect, it } from 'vitest';
import { Spot, formatProblem, nothingGathered } from '../../src/content/problem.ts';

function spotIn(path: readonly (string | number)[] = []) {
  const gathered = nothingGathered();
  const locate = (keys: readonly (string | number)[]) => ({ line: keys.length + 1, column: 7 });
  return { gathered, spot: new Spot('facts/all.yaml', path, locate, gathered) };
}

describe('a problem', () => {
  it('is one line that editors can jump to', () => {
    const { gathered, spot } = spotIn();
    spot.to('site', 'values').to(0).report('is wrong; correct it');
    expect(gathered.problems.map(formatProblem)).toEqual([
      'facts/all.yaml:4:7 site.values.0: is wrong; correct it',
    ]);
  });

  it('of a whole file says so', () => {
    const { gathered, spot } = spotIn();
    spot.report('is wrong; correct it');
    expect(gathered.problems.map(formatProblem)).toEqual([
      'facts/all.yaml:1:7 (file): is wrong; correct it',
    ]);
  });

  it('is a name that leads nowhere', () => {
    const { gathered, spot } = spotIn(['site']);
    spot.reportUnknown('fact', 'gone');
    expect(gathered.problems.map(formatProblem)).toEqual([
      'facts/all.yaml:2:7 site: no fact is called "gone"; define it or correct the name',
    ]);
  });

  it('is not a name that is defined where something else is wrong', () => {
    const { gathered, spot } = spotIn();
    gathered.unread.add('gone');
    spot.reportUnknown('fact', 'gone');
    expect(gathered.problems).toEqual([]);
  });
});
