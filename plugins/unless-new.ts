import { createHash } from 'node:crypto';

/** Hides the page that stands in index.html from whoever has been here before or wants another page; the app shows itself. */
export const unlessNew =
  "try{if(location.hash.length>2||localStorage.length>0)document.documentElement.classList.add('known')}catch{}";

/** As the policy names it. */
export const unlessNewHash = `'sha256-${createHash('sha256').update(unlessNew).digest('base64')}'`;
