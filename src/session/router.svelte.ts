import { hashOf, home, routeOf } from './routes.ts';
import type { Route } from './routes.ts';

/** Which page is asked for. The address bar has the last word. */
export class Router {
  #route = $state.raw<Route>(home);
  #moved = false;

  constructor() {
    this.#route = routeOf(location.hash);
    addEventListener('hashchange', () => {
      this.#moved = true;
      this.#route = routeOf(location.hash);
    });
  }

  get route(): Route {
    return this.#route;
  }

  /** Goes to a page; Back returns. */
  go(route: Route): void {
    location.hash = hashOf(route);
  }

  /** The page stays and gets another address: what has begun is now an attempt of its own. */
  rename(route: Route): void {
    history.replaceState(null, '', hashOf(route));
    this.#moved = true;
    this.#route = route;
  }

  /** Begins a page at its heading, for eyes and for those who listen. The first page begins as the browser likes. */
  land(heading: HTMLElement): void {
    if (!this.#moved) return;
    scrollTo({ top: 0 });
    heading.focus({ preventScroll: true });
  }

  /** The full address of a page, to be given to somebody. */
  addressOf(route: Route): string {
    return location.href.replace(/#.*$/, '') + hashOf(route);
  }
}
