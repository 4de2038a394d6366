import type { Attachment } from 'svelte/attachments';

/** Down to this share of the size that was meant. */
const least = 0.45;

/**
 * Makes the letters of a wall smaller until nothing on it is cut off.
 * @param _on what it shows: it is measured anew whenever that changes.
 */
export const fit =
  (_on: unknown): Attachment<HTMLElement> =>
  (node) => {
    const set = (): void => {
      for (let scale = 1; scale >= least; scale -= 0.03) {
        node.style.setProperty('--fit', String(scale));
        if (node.scrollHeight <= node.clientHeight && node.scrollWidth <= node.clientWidth) return;
      }
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
