/** The pages of the app, as hashes: they survive reload and work offline. */

import { modes } from '../domain/attempt.ts';
import type { Mode } from '../domain/attempt.ts';

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

export type Route =
  | { readonly page: 'home' }
  | PlayRoute
  | { readonly page: 'attempt'; readonly attempt: string }
  | { readonly page: 'debrief'; readonly attempt: string }
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
  if (rest.length > 0) return { page: 'not found', hash };
  switch (page) {
    case '':
      return home;
    case 'settings':
      return { page };
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
      return '#/settings';
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
