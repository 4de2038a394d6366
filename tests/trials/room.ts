import { parseArgs } from 'node:util';
import { holdClass } from './class-trial.ts';
import type { TrialFigures } from './class-trial.ts';
import { HostProcess } from './host-process.ts';

/** `npm run -s trial:room`: holds a class on this machine and says what was measured, each figure beside what was promised. */

const help = `Usage: npm run -s trial:room -- [--participants N] [--questions M] [--kill] [--flood SOCKETS] [--within MS] [--json]
       npm run -s trial:room -- --guesses N [--json]

Holds a class with a real host, broker, sockets and clients on loopback. --kill kills the host in the middle of every
question. --flood lets so many sockets send frames of 1 MB meanwhile. --guesses tries so many codes instead.`;

const { values } = parseArgs({
  options: {
    participants: { type: 'string', default: '300' },
    questions: { type: 'string', default: '20' },
    within: { type: 'string', default: '2000' },
    flood: { type: 'string', default: '0' },
    guesses: { type: 'string', default: '0' },
    kill: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

/** What was promised: at most so much. */
const promised: Readonly<Partial<Record<keyof TrialFigures, number>>> = {
  recordedLost: 0,
  duplicatesCounted: 0,
  slowestBackMs: 5000,
  dropped: 0,
};
const inCalm = { recordedP50Ms: 10, recordedP99Ms: 600, fanoutP99Ms: 900, hostRssMb: 150 };
const inFlood = { recordedP95Ms: 50 };

/** @returns how many got in. */
async function guessCodes(guesses: number): Promise<number> {
  const host = new HostProcess();
  await host.start();
  let inside = 0;
  for (let n = 0; n < guesses; n++) {
    const code = n.toString(32).padStart(8, '0');
    const from = `127.0.${1 + ((n >> 7) % 200)}.${1 + (n % 128)}`;
    const answer = await host.ask('/join', { code, was: null }, null, from);
    if (answer?.is === 'joined') inside += 1;
  }
  await host.end();
  return inside;
}

async function main(): Promise<boolean> {
  const guesses = Number(values.guesses);
  if (guesses > 0) {
    const inside = await guessCodes(guesses);
    console.log(
      values.json ? JSON.stringify({ guesses, inside }) : `${guesses} codes: ${inside} in`,
    );
    return inside === 0;
  }
  const flood = Number(values.flood);
  const figures = await holdClass({
    participants: Number(values.participants),
    questions: Number(values.questions),
    within: Number(values.within),
    kill: values.kill,
    flood,
  });
  const limits: Readonly<Partial<Record<string, number>>> = {
    ...promised,
    ...(!values.kill && (flood > 0 ? inFlood : inCalm)),
  };
  if (values.json) console.log(JSON.stringify(figures));
  let isKept = true;
  for (const [name, value] of Object.entries(figures)) {
    const limit = limits[name];
    const ok = limit === undefined || (value as number) <= limit;
    isKept &&= ok;
    if (!values.json)
      console.log(
        `${ok ? 'ok    ' : 'MISSED'} ${name}: ${value}${limit === undefined ? '' : ` (at most ${limit})`}`,
      );
  }
  return isKept;
}

if (values.help) console.log(help);
else process.exit((await main()) ? 0 : 1);
