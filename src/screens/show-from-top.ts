import { tick } from 'svelte';

/** What is new begins at the top, for eyes and for those who listen. */
export async function showFromTop(): Promise<void> {
  await tick();
  scrollTo({ top: 0 });
  document.querySelector('h1')?.focus({ preventScroll: true });
}
