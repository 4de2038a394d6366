import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certainties } from '../../src/domain/decision.ts';
import type { Encounter } from '../../src/review/encounter.ts';
import { foldInto } from '../../src/review/fold.ts';
import type { AttemptLine, Standing } from '../../src/review/standing.ts';
import { dayOf, empty, encounter, failed, now, reviewed, stand } from '../support/reviewed.ts';

const on = (day: number, time = '10:00'): { at: string } => ({
  at: `2026-01-${String(day).padStart(2, '0')}T${time}:00Z`,
});
const waited = (standing: Standing) => standing.pitfalls['waited'];

describe('how somebody stands with a pitfall', () => {
  it('is mastered when it was escaped twice in a row on different days', () => {
    expect(waited(stand(encounter(on(1)), encounter(on(1, '11:00'))))).toMatchObject({
      met: 2,
      escapedSince: 2,
      mastered: false,
    });
    expect(waited(stand(encounter(on(1)), encounter(on(2))))?.mastered).toBe(true);
    expect(waited(stand(encounter(on(1)), failed(on(2)), encounter(on(3))))?.mastered).toBe(false);
    expect(waited(stand(encounter(on(1)), encounter(on(2)), failed(on(3))))?.mastered).toBe(false);
  });
  it('has no clean day on a day on which it was committed', () => {
    const standing = stand(failed(on(1)), encounter(on(1, '11:00')), encounter(on(2)));
    expect(waited(standing)).toMatchObject({ committed: 1, escapedSince: 2, mastered: false });
  });
  it('is stubborn when it was committed on three days, until it is mastered', () => {
    const three = [failed(on(1)), failed(on(1, '11:00')), failed(on(2)), failed(on(3))];
    expect(waited(stand(...three.slice(0, 3)))?.stubborn).toBe(false);
    expect(waited(stand(...three))).toMatchObject({ committed: 4, stubborn: true });
    expect(waited(stand(...three, encounter(on(4))))?.stubborn).toBe(true);
    const mastered = [...three, encounter(on(4)), encounter(on(5))];
    expect(waited(stand(...mastered))?.stubborn).toBe(false);
    expect(waited(stand(...mastered, failed(on(6))))?.stubborn).toBe(false);
  });
  it('is neither escaped nor committed by who earns less than half for another error', () => {
    const other = encounter({ ...on(1), credit: 0.25, verdict: 'suboptimal' });
    expect(waited(stand(other))).toMatchObject({ met: 1, escapedSince: 0, due: '2026-01-02' });
    expect(waited(stand(encounter({ ...on(1), credit: 0.5 })))?.escapedSince).toBe(1);
  });
  it('counts who was certain and wrong, and knows whether that was the last time', () => {
    const sure = failed(on(1));
    expect(waited(stand(sure))).toMatchObject({ certainAndWrong: 1, surelyWrong: true });
    const unsure = failed({ ...on(2), certainty: 'guess' });
    expect(waited(stand(sure, unsure))).toMatchObject({ certainAndWrong: 1, surelyWrong: false });
  });
  it('remembers the cases, the chapters and where it was last met', () => {
    const second = encounter({ ...on(2), case: 'other', chapter: 'after', step: 'plan' });
    expect(waited(stand(encounter(on(1)), second, encounter(on(3))))).toMatchObject({
      cases: ['tiny', 'other'],
      chapters: ['tiny/before', 'other/after'],
      last: { attempt: 'one2', decision: 0, case: 'tiny', step: 'first' },
      lastAt: on(3).at,
    });
  });
});

describe('the standing', () => {
  it('keeps the latest answer at a step, and tries of that very moment', () => {
    const again = { attempt: 'one0', decision: 0 };
    const redo = (part: Partial<Encounter>): Encounter =>
      encounter({ exercise: 'redo', again, ...part });
    const bad = failed(on(1));
    const answer = (...more: readonly Encounter[]) => stand(bad, ...more).answers['tiny/first'];
    expect(answer()).toMatchObject({ attempt: 'one0', credit: 0, tries: 0, found: false });
    expect(answer(redo({ ...on(2), credit: 0.5 }))).toMatchObject({ tries: 1, found: false });
    expect(answer(redo(on(2)), redo({ ...on(3), credit: 0 }))).toMatchObject({
      attempt: 'one0',
      tries: 2,
      found: true,
    });
    expect(answer(redo({ ...on(2), again: { attempt: 'x', decision: 0 } }))?.tries).toBe(0);
    expect(answer(redo({ ...on(2), again: { attempt: 'one0', decision: 1 } }))?.tries).toBe(0);
    expect(answer(redo({ ...on(2), again: null }))?.tries).toBe(0);
    expect(answer(encounter(on(2)))).toMatchObject({ attempt: 'one1', credit: 1, tries: 0 });
    expect(stand(redo(on(2))).answers).toEqual({});
  });
  it('does not count a moment tried again as a meeting, but as a day of practice', () => {
    const again = encounter({
      ...on(2),
      exercise: 'redo',
      again: { attempt: 'one0', decision: 0 },
    });
    const standing = stand(failed(on(1)), again);
    expect(waited(standing)?.met).toBe(1);
    expect(standing.reliability.chapters['tiny/before']?.[2]).toMatchObject({ full: 0, none: 1 });
    expect(standing.days).toEqual(['2026-01-01', '2026-01-02']);
  });
  it('holds certainty against credit, where something was scored', () => {
    const { reliability } = stand(
      encounter(on(1)),
      encounter({ ...on(2), credit: 0.5 }),
      failed({ ...on(3), certainty: 'guess' }),
      encounter({ ...on(4), verdict: 'not scored' }),
    );
    const expected = [
      { certainty: 'guess', full: 0, part: 0, none: 1 },
      { certainty: 'fairly sure', full: 0, part: 0, none: 0 },
      { certainty: 'certain', full: 1, part: 1, none: 0 },
    ];
    expect(reliability.chapters).toEqual({ 'tiny/before': expected });
    expect(reliability.pitfalls).toEqual({ waited: expected });
  });
  it('remembers the patients of the last month, each by the day of the last meeting', () => {
    const met = [
      reviewed([], { patient: 'a', lastAt: on(1).at }),
      reviewed([], { patient: 'a', lastAt: on(20).at }),
      reviewed([], { patient: 'a', lastAt: on(5).at }),
      reviewed([], { patient: 'b', lastAt: on(2).at }),
    ];
    const first = foldInto(empty, met, now, dayOf) as Standing;
    expect(first.memory.patients).toEqual({ tiny: { a: '2026-01-20', b: '2026-01-02' } });
    const later = [reviewed([], { patient: 'c', lastAt: '2026-02-10T10:00:00Z' })];
    const second = foldInto(first, later, now, dayOf) as Standing;
    expect(second.memory.patients).toEqual({ tiny: { a: '2026-01-20', c: '2026-02-10' } });
    expect((foldInto(empty, [], now, dayOf) as Standing).memory.patients).toEqual({});
  });
  it('remembers by which names patients were met, and when each was heard last', () => {
    const met = [
      reviewed([], { name: 'Ruth', lastAt: on(2).at }),
      reviewed([], { name: 'Ruth', lastAt: on(20).at }),
      reviewed([], { name: 'Tomás', lastAt: on(5).at }),
    ];
    const first = foldInto(empty, met, now, dayOf) as Standing;
    const last = { Ruth: on(20).at, Tomás: on(5).at };
    expect(first.memory.names).toEqual({ tiny: last });
    const later = [reviewed([], { name: 'Ngozi', lastAt: '2026-09-10T10:00:00Z' })];
    const second = foldInto(first, later, now, dayOf) as Standing;
    expect(second.memory.names).toEqual({ tiny: { ...last, Ngozi: '2026-09-10T10:00:00Z' } });
  });
  it('knows no patient of an attempt that cannot begin, and keeps its line', () => {
    const line = lineOf([encounter()]);
    const kept = foldInto(empty, [reviewed([], { patient: null, line })], now, dayOf) as Standing;
    expect(kept.memory.patients).toEqual({});
    expect(kept.attempts).toEqual([line]);
  });
  it('takes what happened at the same time by attempt and by decision', () => {
    const at = on(1).at;
    const bad = failed({ attempt: 'b', at, decision: 1 });
    const good = encounter({ attempt: 'a', at });
    const early = encounter({ attempt: 'b', at, decision: 0 });
    const standing = foldInto(empty, [reviewed([early, bad]), reviewed([good])], now, dayOf);
    expect((standing as Standing).memory.newest).toEqual({ at, attempt: 'b', decision: 1 });
    expect(waited(standing as Standing)).toMatchObject({ escapedSince: 0, committed: 1 });
    const other = foldInto(empty, [reviewed([good]), reviewed([early, bad])], now, dayOf);
    expect(other).toEqual(standing);
  });
});

describe('a flip pair', () => {
  const met = (patient: string, part: Partial<Encounter>) => {
    const flip = { ...part, exercise: 'flip', pair: 'edge' } as const;
    return reviewed([encounter({ attempt: `${patient}${part.at}`, ...flip })], { patient });
  };
  const flips = (...all: readonly ReturnType<typeof met>[]) =>
    (foldInto(empty, all, now, dayOf) as Standing).flips;
  const [a, b] = [met('A', on(1)), met('B', on(2))];

  it('is decided right when both patients were, each when last decided', () => {
    expect(flips(reviewed([encounter(on(1))]))).toEqual({});
    expect(flips(a)['edge']).toMatchObject({ at: on(1).at, right: false });
    expect(flips(a, b)['edge']).toMatchObject({ at: on(2).at, right: true });
    const wrong = met('A', { ...on(3), credit: 0.5 });
    expect(flips(a, b, wrong)['edge']).toMatchObject({ at: on(3).at, right: false });
    expect(flips(a, b, wrong, met('A', on(4)))['edge']?.right).toBe(true);
  });
  it('is not decided right by an act on which the sources are silent', () => {
    const silent = met('A', { ...on(3), verdict: 'not scored' });
    expect(flips(a, b, silent)['edge']?.right).toBe(false);
  });
  it('is of the two patients who were met last', () => {
    const other = met('C', { ...on(3), credit: 0 });
    expect(flips(a, b, other)['edge']?.sides).toEqual([
      { patient: 'C', right: false },
      { patient: 'B', right: true },
    ]);
  });
});

describe('folding on', () => {
  const one = reviewed([encounter(on(2))]);
  const first = foldInto(empty, [one], now, dayOf) as Standing;

  it('is refused where only folding anew gives the same', () => {
    const older = reviewed([encounter({ attempt: 'two', ...on(1) })]);
    const fresh = reviewed([encounter({ attempt: 'two', ...on(3) })]);
    const generation = { ...now, mark: { generation: 1, place: 0 } };
    expect(foldInto(first, [older], now, dayOf)).toBe('anew');
    expect(foldInto(first, [fresh], { ...now, content: '2' }, dayOf)).toBe('anew');
    expect(foldInto(first, [fresh], generation, dayOf)).toBe('anew');
    expect(foldInto(first, [{ ...one, withdrawals: 1 }], now, dayOf)).toBe('anew');
    expect(foldInto(first, [{ ...one, encounters: [] }], now, dayOf)).toBe('anew');
    expect(foldInto(first, [fresh], now, dayOf)).not.toBe('anew');
  });
  it('settles after a clock that was ahead is right again', () => {
    const ahead = reviewed([encounter({ attempt: 'ahead', at: '2031-01-01T10:00:00Z' })]);
    const rightly = (day: number) => ({ ...now, at: on(day, '12:00').at });
    const wrongly = { ...now, at: '2031-01-01T12:00:00Z' };
    const wrong = foldInto(first, [ahead], wrongly, dayOf) as Standing;
    const next = reviewed([encounter({ attempt: 'three', ...on(3) })]);
    expect(foldInto(wrong, [next], rightly(3), dayOf)).toBe('anew');
    const settled = foldInto(empty, [one, ahead, next], rightly(3), dayOf) as Standing;
    expect(settled.memory.newest).toMatchObject({ attempt: 'three' });
    expect(settled.memory.patients).toEqual({ tiny: { '000': '2026-01-03' } });
    const after = reviewed([encounter({ attempt: 'four', ...on(4) })], { patient: '001' });
    const later = foldInto(settled, [after], rightly(4), dayOf) as Standing;
    expect(waited(later)?.met).toBe(4);
    expect(later.memory.patients).toEqual({ tiny: { '000': '2026-01-03', '001': '2026-01-04' } });
  });
  it('counts what a clock that was ahead has dated as older than all else, and lets it silence nothing', () => {
    const ahead = reviewed([failed({ attempt: 'ahead', at: '2031-01-01T10:00:00Z' })]);
    const rightly = (day: number) => ({ ...now, at: on(day, '12:00').at });
    const alone = foldInto(empty, [ahead], rightly(1), dayOf) as Standing;
    expect(waited(alone)).toMatchObject({ met: 1, committed: 1, lastAt: '2031-01-01T10:00:00Z' });
    expect(waited(alone)?.due.slice(0, 4)).toBe('1970');
    expect(alone.days).toEqual([]);
    expect(alone.memory.newest).toBeNull();
    const real = [2, 3].map((day) => reviewed([failed({ attempt: `a${day}`, ...on(day) })]));
    const second = foldInto(alone, real.slice(0, 1), rightly(2), dayOf) as Standing;
    const third = foldInto(second, real.slice(1), rightly(3), dayOf) as Standing;
    expect(waited(third)).toMatchObject({ committed: 3, due: '2026-01-04', lastAt: on(3).at });
    expect(third.answers['tiny/first']?.attempt).toBe('a3');
    expect(third).toEqual(foldInto(empty, [ahead, ...real], rightly(3), dayOf));
    expect(foldInto(third, [], rightly(4), dayOf)).not.toBe('anew');
    const more = reviewed([encounter({ attempt: 'more', at: '2030-01-01T10:00:00Z' })]);
    expect(foldInto(third, [more], rightly(4), dayOf)).toBe('anew');
    expect(foldInto(alone, [more], rightly(4), dayOf)).toBe('anew');
    const reached = { ...now, at: '2031-01-01T10:00:00Z' };
    expect(foldInto(third, [], reached, dayOf)).toBe('anew');
    const all = foldInto(empty, [ahead, ...real], reached, dayOf) as Standing;
    expect(waited(all)?.due).toBe('2031-01-02');
  });
  it('gives the same as folding everything at once, also after the cache was read back', () => {
    const kinds = ['redo', 'round', 'flip', null] as const;
    const any = fc.record({
      attempt: fc.integer({ min: 0, max: 3 }),
      minutes: fc.integer({ min: 0, max: 3000 }),
      step: fc.constantFrom('first', 'tissue'),
      certainty: fc.constantFrom(...certainties),
      credit: fc.constantFrom(0, 0.25, 0.5, 1),
      met: fc.subarray(['a', 'b', 'c']),
      wrong: fc.boolean(),
      exercise: fc.constantFrom(...kinds),
      pair: fc.constantFrom('left', 'right', null),
      folded: fc.boolean(),
      // by a clock that was so far ahead
      ahead: fc.constantFrom(0, 0, 0, 2000, 60_000),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (drawn) => {
        const patientOf = (attempt: string): string => (attempt < 'a2' ? 'A' : attempt);
        let minute = Date.UTC(2026, 0, 1);
        const rightly = () => ({ ...now, at: new Date(minute).toISOString() });
        const attempts = new Map<string, Encounter[]>();
        const all = () =>
          [...attempts].map(([attempt, its]) =>
            reviewed([...its], { line: lineOf(its), patient: patientOf(attempt) }),
          );
        let online: Standing | 'anew' = empty;
        let grown = new Set<string>();
        for (const { attempt: n, minutes, wrong, exercise, folded, ahead, ...part } of drawn) {
          const attempt = `a${n}`;
          const its = attempts.get(attempt) ?? [];
          minute += minutes * 60_000;
          const at = new Date(minute + ahead * 60_000).toISOString();
          const again = exercise === 'redo' ? { attempt: 'a0', decision: 0 } : null;
          const committed = wrong ? part.met.slice(0, 1) : [];
          const decision = its.length;
          its.push(encounter({ ...part, attempt, decision, at, exercise, again, committed }));
          attempts.set(attempt, its);
          grown.add(attempt);
          if (!folded) continue;
          const some = all().filter((one) => grown.has(one.attempt));
          const read = JSON.parse(JSON.stringify(online)) as Standing;
          online = foldInto(read, some, rightly(), dayOf);
          if (online === 'anew') online = foldInto(empty, all(), rightly(), dayOf) as Standing;
          grown = new Set();
        }
        const last = all().filter((one) => grown.has(one.attempt));
        online = foldInto(online, last, rightly(), dayOf);
        const anew = foldInto(empty, all(), rightly(), dayOf);
        if (online !== 'anew') expect(online).toEqual(anew);
        expect(JSON.parse(JSON.stringify(anew))).toEqual(anew);
      }),
      { numRuns: 200 },
    );
  });
});

function lineOf(its: readonly Encounter[]): AttemptLine {
  const [first] = its as [Encounter];
  const last = its.at(-1) as Encounter;
  return {
    attempt: first.attempt,
    case: 'tiny',
    chapter: null,
    from: null,
    situation: null,
    seed: null,
    mode: 'learn',
    content: '1',
    startedAt: first.at,
    lastAt: last.at,
    decisions: its.length,
    unplayable: null,
    notReplayed: 0,
    finished: false,
    scored: false,
    passed: false,
    percent: 0,
    chapters: [],
    pitfalls: [],
  };
}
