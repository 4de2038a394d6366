import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Certainty } from '../../../src/domain/decision.ts';
import type { Stop } from './road.ts';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Waits for the step and makes the decision with mouse or finger, up to the commit. */
export async function choose(page: Page, { view, decision }: Stop): Promise<void> {
  await expect(
    page.getByRole('heading', { level: 1, name: view.step.title, exact: true }),
  ).toBeVisible();
  const panel = page.getByRole('group', { name: view.question });
  for (const { act, with: parameters } of decision.acts) {
    const option = view.options.find((one) => one.act === act);
    if (!option) throw new Error(`${act} is not offered at ${view.step.id}`);
    if (view.step.kind === 'order') await panel.getByRole('button', { name: option.text }).click();
    else await panel.getByText(option.text, { exact: true }).click();
    for (const fact of option.parameters) {
      const value = parameters[fact.id];
      const field = page.getByRole('group', { name: fact.label });
      if (typeof value === 'number')
        await page.getByRole('slider', { name: fact.label }).fill(String(value));
      else
        await field
          .getByText(fact.words?.[String(value)] ?? String(value), { exact: true })
          .click();
    }
  }
  const reason = view.reasons.find((one) => one.id === decision.reason);
  if (reason) await page.getByText(reason.text, { exact: true }).click();
}

export async function commit(page: Page, certainty: Certainty = 'certain'): Promise<void> {
  await page.getByRole('button', { name: capital(certainty), exact: true }).click();
  await expect(page.getByRole('button', { name: /^(Continue|To the debrief)$/ })).toBeVisible();
}

export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Continue|To the debrief)$/ }).click();
}

/** The same with keys alone. */
export async function chooseByKeys(page: Page, { view, decision }: Stop): Promise<void> {
  await expect(
    page.getByRole('heading', { level: 1, name: view.step.title, exact: true }),
  ).toBeFocused();
  for (const { act, with: parameters } of decision.acts) {
    const place = view.options.findIndex((one) => one.act === act);
    await page.keyboard.press(String(place + 1));
    for (const fact of view.options[place]?.parameters ?? []) {
      const value = parameters[fact.id];
      if (typeof value === 'number') {
        await page.getByRole('spinbutton', { name: fact.label }).focus();
        await page.keyboard.type(String(value));
        await page.keyboard.press('Tab');
      } else {
        const label = fact.words?.[String(value)] ?? String(value);
        await page.getByRole('radio', { name: label, exact: true }).focus();
        await page.keyboard.press('Space');
      }
    }
  }
  const reason = view.reasons.findIndex((one) => one.id === decision.reason);
  if (reason >= 0) await page.keyboard.press(String(reason + 1));
}

export async function commitByKeys(page: Page, certainty: Certainty = 'certain'): Promise<void> {
  await page.keyboard.press(certainty.charAt(0));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^(Continue|To the debrief)$/ })).toBeVisible();
}

export async function goOnByKeys(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
}
