import { generate } from 'lean-qr';
import { linkInto, spelt } from '../room/code.ts';
import type { Room } from './room-file.ts';

/** Where the instructor goes, on this machine. The secret stands behind the #, which no browser sends to anybody. */
const linkToLead = (port: number, secret: string): string =>
  `http://localhost:${port}/app/#/teach/room?secret=${secret}`;

/** What the host prints. */
export function welcome(room: Room, port: number, addresses: readonly string[]): string {
  const [likeliest] = addresses;
  const participants =
    likeliest === undefined
      ? ['This machine is in no network: nobody else can reach it.']
      : [
          ...drawn(linkInto(`http://${likeliest}:${port}/`, room.code)),
          '',
          `Participants:  ${addresses.map((one) => `http://${one}:${port}/`).join('  or  ')}`,
          `Code:          ${spelt(room.code)}`,
        ];
  return [
    '',
    ...participants,
    '',
    'You, in this browser (keep it to yourself: whoever has this link leads the room):',
    linkToLead(port, room.secret),
    '',
    'Phones have to be in the same network. If the page does not open there, the network may keep devices apart:',
    'try the hotspot of a phone. For education only. Ctrl-C ends it.',
    '',
  ].join('\n');
}

/** A QR code in half blocks, dark on light whatever the terminal's colours, with the quiet edge that readers want. */
function drawn(text: string): readonly string[] {
  const code = generate(text);
  const edge = 2;
  const lines = [];
  for (let y = -edge; y < code.size + edge; y += 2) {
    let line = '';
    for (let x = -edge; x < code.size + edge; x++) {
      const [upper, lower] = [code.get(x, y), code.get(x, y + 1)];
      line += upper ? (lower ? ' ' : '▄') : lower ? '▀' : '█';
    }
    lines.push(`\u001B[97;40m${line}\u001B[0m`);
  }
  return lines;
}
