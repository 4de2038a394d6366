/** The pages of the app, as hashes: they survive reload and work offline. */

import { modes } from '../domain/attempt.ts';
import type { Mode } from '../domain/attempt.ts';
import { shelves } from '../guidance/shelves.ts';
import type { Shelf } from '../guidance/shelves.ts';

/** What to play: enough to draw the same patient again. */
export interface PlayRoute {
  readonly page: 'play';
  readonly case: string;
  readonly chapter: string | null;
  readonly from: string | null;
  readonly situation: string | null;
  readonly mode: Mode;
  readonly seed: number | null;
  /** The content version of whoever shared this: a seed draws the same patient only within it. */
  readonly content: string | null;
}

/** A page of the guidance library. Without a shelf its front, with what is looked for. */
export interface GuidanceRoute {
  readonly page: 'guidance';
  readonly shelf: Shelf | null;
  readonly id: string | null;
  readonly find: string;
  /** The decision whose patient is shown in a table: attempt and number, from 0. */
  readonly of: { readonly attempt: string; readonly decision: number; readonly act: string } | null;
}

export const reviewParts = ['round', 'redo', 'flips'] as const;

/** The review: its front with the pitfall board, or one of its exercises. */
export interface ReviewRoute {
  readonly page: 'review';
  readonly part: (typeof reviewParts)[number] | null;
  /** Of a flip pair. */
  readonly id: string | null;
}

export const teachParts = [
  'quiz',
  'lesson',
  'wall',
  'report',
  'room',
  'homework',
  'result',
] as const;

/**
 * Teaching: its front, a quiz, a lesson as its instructor or as the class sees it, a report, a room for phones, homework given, a
 * result of one.
 */
export interface TeachRoute {
  readonly page: 'teach';
  readonly part: (typeof teachParts)[number] | null;
  /** Of the quiz or of the lesson; of a result all that it says. */
  readonly id: string | null;
  /** What the class host gave its instructor, as it is read from an address. No address is ever written with it. */
  readonly secret?: string;
}

/** Homework to be done: what a link holds, one that was begun here, or the list of those. */
export interface HomeworkRoute {
  readonly page: 'homework';
  readonly packed: string | null;
  readonly lesson: string | null;
}

/** One decision of an attempt (its number, from 0) taken otherwise. */
export interface WhatIfRoute {
  readonly page: 'what-if';
  readonly attempt: string;
  readonly decision: number;
}

export type Route =
  | { readonly page: 'home' }
  | PlayRoute
  | { readonly page: 'attempt'; readonly attempt: string }
  | { readonly page: 'debrief'; readonly attempt: string }
  | WhatIfRoute
  | ReviewRoute
  | TeachRoute
  | HomeworkRoute
  | { readonly page: 'progress' }
  | { readonly page: 'data' }
  | GuidanceRoute
  | { readonly page: 'checked' }
  | { readonly page: 'settings' }
  | { readonly page: 'not found'; readonly hash: string };

export const home: Route = { page: 'home' };

/** Reads a hash such as `#/play/saphenous-vein-mass?seed=7`. What cannot be read is a page of its own. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [page, id, ...rest] = path.split('/').map(decode);
  const asked = new URLSearchParams(query);
  const mode = modes.find((one) => one === asked.get('mode')) ?? 'learn';
  const seed = Number.parseInt(asked.get('seed') ?? '', 10);
  if (page === 'guidance')
    return guidanceRoute(id ?? '', rest, asked) ?? { page: 'not found', hash };
  if (page === 'review') return reviewRoute(id, rest) ?? { page: 'not found', hash };
  if (page === 'teach') return teachRoute(id, rest, asked) ?? { page: 'not found', hash };
  if (page === 'homework') return homeworkRoute(id, rest) ?? { page: 'not found', hash };
  if (rest.length > 0) return { page: 'not found', hash };
  switch (page) {
    case '':
      return home;
    case 'settings':
    case 'checked':
    case 'progress':
    case 'data':
      return { page };
    case 'what-if': {
      const decision = Number.parseInt(asked.get('decision') ?? '', 10);
      return id && Number.isSafeInteger(decision)
        ? { page, attempt: id, decision }
        : { page: 'not found', hash };
    }
    case 'attempt':
    case 'debrief':
      return id ? { page, attempt: id } : { page: 'not found', hash };
    case 'play':
      return id
        ? {
            page,
            case: id,
            chapter: asked.get('chapter'),
            from: asked.get('from'),
            situation: asked.get('situation'),
            mode,
            seed: Number.isSafeInteger(seed) ? seed : null,
            content: asked.get('content'),
          }
        : { page: 'not found', hash };
    default:
      return { page: 'not found', hash };
  }
}

function reviewRoute(
  name: string | undefined,
  [id, ...rest]: readonly string[],
): ReviewRoute | undefined {
  const part = reviewParts.find((one) => one === name);
  if (rest.length > 0 || (name && !part)) return undefined;
  return review(part ?? null, id ?? null);
}

/** A page of the review. */
export const review = (
  part: ReviewRoute['part'] = null,
  id: string | null = null,
): ReviewRoute => ({ page: 'review', part, id });

function teachRoute(
  name: string | undefined,
  [id, ...rest]: readonly string[],
  asked: URLSearchParams,
): TeachRoute | undefined {
  const part = teachParts.find((one) => one === name);
  const needsId = part !== undefined && part !== 'room';
  if (rest.length > 0 || (name && !part) || needsId !== Boolean(id)) return undefined;
  const secret = part === 'room' ? asked.get('secret') : null;
  return { ...teach(part ?? null, id ?? null), ...(secret !== null && { secret }) };
}

/** A page of teaching. */
export const teach = (part: TeachRoute['part'] = null, id: string | null = null): TeachRoute => ({
  page: 'teach',
  part,
  id,
});

function homeworkRoute(
  first: string | undefined,
  [lesson, ...rest]: readonly string[],
): HomeworkRoute | undefined {
  if (rest.length > 0 || (lesson !== undefined && first !== 'begun')) return undefined;
  return lesson ? homework({ lesson }) : homework({ packed: first ?? null });
}

/** A page of homework to be done. */
export const homework = (
  part: Partial<Pick<HomeworkRoute, 'packed' | 'lesson'>> = {},
): HomeworkRoute => ({ page: 'homework', packed: null, lesson: null, ...part });

function guidanceRoute(
  name: string,
  [id, ...rest]: readonly string[],
  asked: URLSearchParams,
): GuidanceRoute | undefined {
  const shelf = shelves.find((one) => one === name);
  if (rest.length > 0 || (name !== '' && !shelf)) return undefined;
  const attempt = asked.get('attempt');
  const decision = Number.parseInt(asked.get('decision') ?? '', 10);
  const of =
    attempt !== null && Number.isSafeInteger(decision)
      ? { attempt, decision, act: asked.get('act') ?? '' }
      : null;
  return guidance(shelf ?? null, id ?? null, { find: asked.get('find') ?? '', of });
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The hash of a route, to be put into a link. */
export function hashOf(route: Route): string {
  switch (route.page) {
    case 'home':
      return '#/';
    case 'settings':
    case 'checked':
    case 'progress':
    case 'data':
      return `#/${route.page}`;
    case 'what-if':
      return `#/what-if/${encodeURIComponent(route.attempt)}?decision=${route.decision}`;
    case 'review':
    case 'teach':
      return [`#/${route.page}`, route.part, route.id && encodeURIComponent(route.id)]
        .filter((part) => part !== null && part !== '')
        .join('/');
    case 'homework':
      if (route.lesson) return `#/homework/begun/${encodeURIComponent(route.lesson)}`;
      return route.packed ? `#/homework/${route.packed}` : '#/homework';
    case 'guidance':
      return guidanceHash(route);
    case 'attempt':
    case 'debrief':
      return `#/${route.page}/${encodeURIComponent(route.attempt)}`;
    case 'not found':
      return route.hash;
    case 'play': {
      const { chapter, from, situation, mode, seed, content } = route;
      const asked = new URLSearchParams();
      for (const [key, value] of Object.entries({ chapter, from, situation, seed, content })) {
        if (value !== null) asked.set(key, String(value));
      }
      if (mode !== 'learn') asked.set('mode', mode);
      const query = asked.size > 0 ? `?${asked}` : '';
      return `#/play/${encodeURIComponent(route.case)}${query}`;
    }
  }
}

function guidanceHash({ shelf, id, find, of }: GuidanceRoute): string {
  const asked = new URLSearchParams();
  if (find !== '') asked.set('find', find);
  for (const [key, value] of Object.entries(of ?? {}))
    if (value !== '') asked.set(key, String(value));
  const query = asked.size > 0 ? `?${asked}` : '';
  return (
    ['#/guidance', shelf, id === null ? null : encodeURIComponent(id)]
      .filter((part) => part !== null)
      .join('/') + query
  );
}

/** A page of the library. */
export const guidance = (
  shelf: Shelf | null = null,
  id: string | null = null,
  more: Partial<Pick<GuidanceRoute, 'find' | 'of'>> = {},
): GuidanceRoute => ({ page: 'guidance', shelf, id, find: '', of: null, ...more });

/** A route to play with everything left at its default. */
export function play(
  kase: string,
  part: Partial<Omit<PlayRoute, 'page' | 'case'>> = {},
): PlayRoute {
  return {
    page: 'play',
    case: kase,
    chapter: null,
    from: null,
    situation: null,
    mode: 'learn',
    seed: null,
    content: null,
    ...part,
  };
}
