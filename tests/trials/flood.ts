import { constants, setPriority } from 'node:os';
import { WebSocket } from 'ws';

/** A process that floods a host: so many sockets send frames of 1 MB, and come back when they are thrown out. */
const [address = '', sockets, from = ''] = process.argv.slice(2);
setPriority(constants.priority.PRIORITY_LOW); // a flood has a machine of its own
const frame = Buffer.alloc(1024 * 1024, 1);
let thrownOut = 0;

function flood(): void {
  const options = { localAddress: from, perMessageDeflate: false } as const;
  const socket = new WebSocket(address, 'mqtt', {
    ...options,
    origin: new URL(address).origin.replace('ws', 'http'),
  });
  const send = (): void => {
    if (socket.readyState === WebSocket.OPEN) socket.send(frame, () => setImmediate(send));
  };
  socket.on('open', send);
  socket.on('error', () => undefined);
  socket.on('close', () => {
    thrownOut += 1;
    setTimeout(flood, 250);
  });
}

for (let n = 0; n < Number(sockets); n++) flood();
setInterval(() => process.send?.(thrownOut), 500);
process.once('disconnect', () => process.exit());
