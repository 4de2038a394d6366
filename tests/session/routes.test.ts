import { describe, expect, it } from 'vitest';
import { guidance, hashOf, homework, play, routeOf, teach } from '../../src/session/routes.ts';
import type { Route } from '../../src/session/routes.ts';

describe('the addresses of the pages', () => {
  it.each<Route>([
    { page: 'home' },
    { page: 'settings' },
    { page: 'checked' },
    guidance(),
    guidance(null, null, { find: '75 % & more' }),
    guidance('conflicts'),
    guidance('statements', 'rt.delay'),
    guidance('tables', 'a-table', { of: { attempt: 'abc', decision: 3, act: 'an-act' } }),
    teach(),
    teach('quiz', 'a quiz/1'),
    teach('wall', 'abc'),
    teach('room'),
    teach('result', 'a-b_c'),
    homework(),
    homework({ packed: 'a-b_c' }),
    homework({ lesson: 'a/b c' }),
    { page: 'attempt', attempt: 'abc' },
    { page: 'debrief', attempt: 'a/b c' },
    play('a-case'),
    play('a-case', { chapter: 'one', from: 'a-step', seed: 7, mode: 'exam', situation: 'late' }),
    play('a-case', { from: 'a-step', content: '2026.1' }),
  ])('lead back to where they come from: %o', (route) => {
    expect(routeOf(hashOf(route))).toEqual(route);
  });

  it.each([
    '#/nowhere',
    '#/attempt',
    '#/debrief',
    '#/play',
    '#/attempt/a/b',
    '#/guidance/x',
    '#/teach/x',
    '#/teach/quiz',
    '#/teach/room/x',
    '#/teach//x',
    '#/teach/quiz/a/b',
    '#/guidance/tables/a/b',
    '#/homework/a/b',
    '#/homework/begun/a/b',
  ])('that lead nowhere say so: %s', (hash) => {
    expect(routeOf(hash)).toEqual({ page: 'not found', hash });
    expect(hashOf(routeOf(hash))).toBe(hash);
  });

  it('read what they can of a damaged query', () => {
    expect(routeOf('#/play/a-case?seed=x&mode=y')).toEqual(play('a-case'));
    expect(routeOf('#/play/%E0%A4%A')).toEqual(play('%E0%A4%A'));
    expect(routeOf('')).toEqual({ page: 'home' });
  });
});
