/** What a key does now. Returning false lets the browser have it. */
export type Binding = (key: string, event: KeyboardEvent) => boolean | undefined;

const fields =
  'input[type=text], input[type=number], input[type=search], textarea, select, [contenteditable]';
const activated = 'a, button, summary, label';

/**
 * Single keys. The binding added last is asked first, so that what lies on top answers. Letters and digits can be
 * switched off; fields, dialogs and key combinations are left alone.
 */
export class Shortcuts {
  readonly #isOn: () => boolean;
  #bindings: readonly Binding[] = [];

  constructor(isOn: () => boolean) {
    this.#isOn = isOn;
    addEventListener('keydown', (event) => this.#press(event));
  }

  get on(): boolean {
    return this.#isOn();
  }

  /** @returns a function that takes the binding away: what an effect wants. */
  bind(binding: Binding): () => void {
    this.#bindings = [binding, ...this.#bindings];
    return () => (this.#bindings = this.#bindings.filter((one) => one !== binding));
  }

  #press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat)
      return;
    const { key, target } = event;
    if (key.length === 1 && !this.#isOn()) return;
    if (
      !(target instanceof Element) ||
      target.closest(fields) ||
      document.querySelector('dialog[open]')
    )
      return;
    if (key === 'Enter' && target.closest(activated)) return;
    if (this.#bindings.some((binding) => binding(key, event) ?? false)) event.preventDefault();
  }
}
