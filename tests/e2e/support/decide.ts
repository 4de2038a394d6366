import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Certainty } from '../../../src/domain/decision.ts';
import type { Stop } from './road.ts';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const onward = /^(Continue|To the debrief|Next moment|Done|Next patient|To the end of the round)$/;

/** How a hand presses: with a mouse or with a finger. */
export type Press = (target: Locator) => Promise<void>;
const click: Press = (target) => target.click();
export const tap: Press = (target) => target.tap();

export const heading = (page: Page, { view }: Stop): Locator =>
  page.getByRole('heading', { level: 1, name: view.step.title, exact: true });

/** The question with its options. */
export const panel = (page: Page, { view }: Stop): Locator =>
  page.getByRole('group', { name: view.question, exact: true });

/** Waits for the step and chooses, up to the commit. */
export async function choose(page: Page, stop: Stop, press: Press = click): Promise<void> {
  const { view, decision } = stop;
  await expect(heading(page, stop)).toBeVisible();
  const at = panel(page, stop);
  for (const { act, with: parameters } of decision.acts) {
    const option = view.options.find((one) => one.act === act);
    if (!option) throw new Error(`${act} is not offered at ${view.step.id}`);
    if (view.step.kind === 'order') await press(at.getByRole('button', { name: option.text }));
    else await press(at.getByText(option.text, { exact: true }));
    for (const fact of option.parameters) {
      const value = parameters[fact.id];
      if (typeof value === 'number') {
        await page.getByRole('slider', { name: fact.label }).fill(String(value));
      } else {
        const word = fact.words?.[String(value)] ?? String(value);
        await press(at.getByRole('group', { name: fact.label }).getByText(word, { exact: true }));
      }
    }
  }
  const reason = view.reasons.find((one) => one.id === decision.reason);
  if (reason) await press(page.getByText(reason.text, { exact: true }));
}

export async function commit(
  page: Page,
  certainty: Certainty = 'certain',
  press: Press = click,
): Promise<void> {
  await press(page.getByRole('button', { name: capital(certainty), exact: true }));
  await expect(page.getByRole('button', { name: onward })).toBeVisible();
}

export const goOn = (page: Page, press: Press = click): Promise<void> =>
  press(page.getByRole('button', { name: onward }));

/** Plays decisions to the end of the last, and continues. */
export async function play(
  page: Page,
  stops: readonly Stop[],
  press: Press = click,
): Promise<void> {
  for (const stop of stops) {
    await choose(page, stop, press);
    await commit(page, stop.decision.certainty, press);
    await goOn(page, press);
  }
}

/** Chooses with keys alone, once the step has the focus. */
export async function chooseByKeys(page: Page, stop: Stop): Promise<void> {
  const { view, decision } = stop;
  await expect(heading(page, stop)).toBeFocused();
  for (const { act, with: parameters } of decision.acts) {
    const place = view.options.findIndex((one) => one.act === act);
    await page.keyboard.press(String(place + 1));
    for (const fact of view.options[place]?.parameters ?? []) {
      const value = parameters[fact.id];
      if (typeof value === 'number') await typeNumber(page, fact.label, value);
      else await pickWord(page, fact.label, fact.words?.[String(value)] ?? String(value));
    }
  }
  const reason = view.reasons.findIndex((one) => one.id === decision.reason);
  if (reason >= 0) await page.keyboard.press(String(reason + 1));
}

export async function commitByKeys(page: Page, certainty: Certainty = 'certain'): Promise<void> {
  await page.keyboard.press(certainty.charAt(0));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: onward })).toBeVisible();
}

async function typeNumber(page: Page, label: string, value: number): Promise<void> {
  await tabTo(page, page.getByRole('spinbutton', { name: label }));
  await page.keyboard.type(String(value));
  await page.keyboard.press('Tab');
}

async function pickWord(page: Page, group: string, word: string): Promise<void> {
  const radios = page.getByRole('group', { name: group }).getByRole('radio');
  await tabTo(page, radios.first());
  await page.keyboard.press('Space');
  const wanted = page
    .getByRole('group', { name: group })
    .getByRole('radio', { name: word, exact: true });
  while (!(await wanted.isChecked())) await page.keyboard.press('ArrowRight');
}

/** Goes there with the Tab key, as somebody without a mouse has to. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = (): Promise<boolean> =>
    target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 60; presses++) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key does not lead there.');
}
