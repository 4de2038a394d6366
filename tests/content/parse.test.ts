import { describe, expect, it } from 'vitest';
import { isParsed, parseFile } from '../../src/content/parse.ts';
import { formatProblem, nothingGathered } from '../../src/content/problem.ts';

/** What is said of one file alone, and what becomes of it. */
function parsed(path: string, text: string) {
  const gathered = nothingGathered();
  const file = parseFile({ path, text }, gathered);
  return { file, said: gathered.problems.map(formatProblem), unread: gathered.unread, gathered };
}

describe('a content file', () => {
  it('that is in order is what its place says it must be', () => {
    const { file, said } = parsed('reasons/all.yaml', 'quick: It is quick.');
    expect(said).toEqual([]);
    expect(file).toMatchObject({
      path: 'reasons/all.yaml',
      kind: 'reasons',
      raw: { quick: 'It is quick.' },
    });
    expect(isParsed(file)).toBe(true);
  });

  it.each([
    'notes.yaml',
    'facts/more/all.yaml',
    'facts/all.yml',
    'guidance.yaml',
    'content/content.yaml',
    '../facts/all.yaml',
    '',
  ])('at "%s" is in no place of content', (path) => {
    const { file, said } = parsed(path, 'quick: It is quick.');
    expect(file).toBe('unreadable');
    expect(said).toEqual([
      `${path}:1:1 (file): no content of this project lies here; move it to facts/, guidance/, pitfalls/, reasons/, rules/, acts/, cases/ or quizzes/, and end it in .yaml`,
    ]);
  });

  it('is not larger than a million characters', () => {
    const line = 'a: b # c\n';
    expect(parsed('reasons/all.yaml', line + '#'.repeat(1_000_000 - line.length)).said).toEqual([]);
    expect(parsed('reasons/all.yaml', line + '#'.repeat(1_000_000)).said).toEqual([
      'reasons/all.yaml:1:1 (file): holds more than a million characters; split it by topic',
    ]);
  });

  it('is not nested beyond all meaning', () => {
    expect(parsed('reasons/all.yaml', '['.repeat(100_000)).said).toEqual([
      'reasons/all.yaml:1:1 (file): is nested too deeply to be meant; flatten it',
    ]);
  });
});

describe('YAML', () => {
  it('that cannot be read is reported with its line and column', () => {
    const { file, said } = parsed('reasons/all.yaml', 'a: b\nc: [1, 2\nd: e');
    expect(file).toBe('unreadable');
    expect(said.length).toBeGreaterThan(0);
    for (const line of said) {
      expect(line).toMatch(/^reasons\/all\.yaml:[23]:\d+ \(YAML\): .+; correct the YAML$/);
    }
  });

  it.each([
    ['two documents', 'a: b\n---\nc: d', '2:1', /multiple documents/],
    ['a tag', 'a: !!binary aGk=', '1:4', /^Unresolved tag/],
    ['a tab for indentation', 'a:\n\t- b', '2:1', /[Tt]ab/],
    ['a quote that never ends', 'a: "b', '1:6', /quote/],
  ])('with %s is refused there', (_, text, at, words) => {
    const { file, said } = parsed('reasons/all.yaml', text);
    expect(file).toBe('unreadable');
    expect(said[0]).toContain(`reasons/all.yaml:${at} (YAML): `);
    expect(said[0]?.split('(YAML): ')[1]).toMatch(words);
  });

  it('is that of today, whatever a file says: yes is a word, and << no order to merge', () => {
    const old = '%YAML 1.1\n---\n';
    expect(parsed('reasons/all.yaml', `${old}a: yes`)).toMatchObject({
      file: { raw: { a: 'yes' } },
    });
    expect(parsed('reasons/all.yaml', `${old}<<: { a: b }`).said).toEqual([
      'reasons/all.yaml:3:1 <<: write the id in kebab-case, parts joined by dots',
      'reasons/all.yaml:3:1 <<: is a map; write string',
    ]);
  });

  it('that hides something is refused before it is data', () => {
    expect(parsed('reasons/all.yaml', 'a: b\na: c\nd: *e').said).toEqual([
      'reasons/all.yaml:2:1 (YAML): "a" stands twice; keep one of them',
      'reasons/all.yaml:3:4 (YAML): no anchor is called &e; write it above, or correct the name',
    ]);
    expect(parsed('rules/all.yaml', 't: { when: &a { all: [*a] } }').said).toEqual([
      'rules/all.yaml:1:23 (YAML): *a stands in what it repeats; write it out',
    ]);
  });
});

describe('a place in a file', () => {
  it('deeper than what is written is where the writing ends', () => {
    const { file, said, gathered } = parsed('reasons/all.yaml', 'quick: Quick.\nslow: Slow.');
    expect(said).toEqual([]);
    if (!isParsed(file)) throw new Error('not parsed');
    file.spot.to('slow', 'why', 0).report('is too deep');
    expect(gathered.problems.map(formatProblem)).toEqual([
      'reasons/all.yaml:2:1 slow.why.0: is too deep',
    ]);
  });
});

describe('a file of the wrong shape', () => {
  it('leaves the names of the file known, so that others may name them', () => {
    const { file, unread } = parsed('reasons/all.yaml', 'quick: 3\nslow: { id: late }');
    expect(file).toBeUndefined();
    expect(unread).toEqual(new Set(['quick', 'slow', 'id', 'late']));
  });
});
