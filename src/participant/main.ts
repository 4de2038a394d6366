import { mount } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import { askHost, liveAddress } from '../link/ask-host.ts';
import { readCode } from '../room/code.ts';
import { openPhoneStore } from '../storage/phone.ts';
import '../styles/tokens.css';
import '../styles/base.css';
import { Participation } from './participation.ts';
import Page from './Page.svelte';
import { pseudonym } from './pseudonym.ts';
import { oneTab } from './tabs.ts';

/** The wiring of the participants' page: the only place that chooses the real network, chance and storage. */

let changed = (): void => undefined;
const subscribe = createSubscriber((update) => {
  changed = update;
});
const participation = new Participation({
  ask: askHost(location.origin),
  link: async () => (await import('../link/mqtt-link.ts')).openMqttLink,
  address: liveAddress(location.origin),
  store: openPhoneStore({ wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) }),
  every(ms, work) {
    const timer = setInterval(work, ms);
    return () => clearInterval(timer);
  },
  changed: () => changed(),
});

const channel =
  'BroadcastChannel' in window ? new BroadcastChannel('clear-margins-class') : undefined;
const takeHere = oneTab(channel, () => participation.yield());
const code = readCode(location.hash.slice(1));

mount(Page, {
  target: document.getElementById('app') as HTMLElement,
  props: {
    participation: () => {
      subscribe();
      return participation;
    },
    code: code ?? null,
    suggested: pseudonym(crypto.getRandomValues(new Uint16Array(1))[0] ?? 0),
    takeHere,
  },
});
void participation.start(code ?? null);
