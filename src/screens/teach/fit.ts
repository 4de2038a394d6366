import type { Attachment } from 'svelte/attachments';

/** Between these shares of the size that was meant. */
const least = 0.45;
const most = 1.5;

/**
 * Gives the letters of a wall the largest size at which nothing on it is cut off.
 * @param _on what it shows: it is measured anew whenever that changes.
 */
export const fit =
  (_on: unknown): Attachment<HTMLElement> =>
  (node) => {
    const fitsAt = (scale: number): boolean => {
      node.style.setProperty('--fit', String(scale));
      return node.scrollHeight <= node.clientHeight && node.scrollWidth <= node.clientWidth;
    };
    const set = (): void => {
      if (fitsAt(most)) return;
      let fits = least;
      let tooLarge = most;
      while (tooLarge - fits > 0.02) {
        const between = (fits + tooLarge) / 2;
        if (fitsAt(between)) fits = between;
        else tooLarge = between;
      }
      fitsAt(fits);
    };
    const size = new ResizeObserver(set);
    size.observe(node);
    const content = new MutationObserver(set); // a picture comes a moment later
    content.observe(node, { childList: true, subtree: true });
    set();
    return () => {
      size.disconnect();
      content.disconnect();
    };
  };
