import { render } from 'svelte/server';
import first from 'virtual:scenarios/first';
import FirstPaint from './screens/home/FirstPaint.svelte';

/** The start page of a newcomer as markup. Runs in the build. */
export const firstPaint = (): string => render(FirstPaint, { props: { view: first.view } }).body;
