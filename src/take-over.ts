/**
 * Puts the app in the place of the page that the build has written into index.html. What somebody has chosen there meanwhile is
 * chosen again, and the keyboard stays where it was.
 */
export function takeOver(target: HTMLElement, mountApp: () => void): void {
  const inputs = [...target.querySelectorAll('input')];
  const chosen = inputs.filter(({ checked }) => checked).map(({ value }) => value);
  const at = inputs.find((input) => input === document.activeElement)?.value;
  target.replaceChildren();
  document.documentElement.classList.remove('known');
  mountApp();
  const now = (value: string | undefined): HTMLInputElement | undefined =>
    [...target.querySelectorAll('input')].find((input) => input.value === value);
  for (const value of chosen) now(value)?.click();
  now(at)?.focus({ preventScroll: true });
}
