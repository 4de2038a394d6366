import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Aedes } from 'aedes';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createWebSocketStream, WebSocketServer } from 'ws';
import { RemoteBroker } from '../../src/server/remote-broker.ts';
import { newRoom } from '../../src/server/room-file.ts';

/** A broker elsewhere that breaks off, or says nothing. */
let aedes: Aedes;
let remote: RemoteBroker;
let end = (): Promise<void> => Promise.resolve();
beforeEach(async () => {
  aedes = await Aedes.createBroker();
  const server = createServer();
  const sockets = new WebSocketServer({ server, handleProtocols: () => 'mqtt' });
  sockets.on('connection', (client, request) => {
    const stream = createWebSocketStream(client);
    stream.on('error', () => stream.destroy());
    aedes.handle(stream, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const room = newRoom(0);
  remote = new RemoteBroker(`ws://127.0.0.1:${port}/`, {
    room: () => room,
    admit: () => Promise.resolve(undefined),
  });
  end = async () => {
    for (const client of sockets.clients) client.terminate();
    await new Promise<void>((resolve) => aedes.close(() => resolve()));
    server.close();
  };
});
afterEach(() => end());

it('a room is closed even if the broker breaks off when its state is cleared', async () => {
  aedes.authorizePublish = (client) => client?.close();
  await remote.clear({ ...newRoom(0), turn: 1 });
});

it('who is thrown out does not wait for one whom the broker never answers', async () => {
  const said = new Promise<string>((resolve) => {
    aedes.preConnect = (_, { clientId }, done) => {
      if (clientId === 'slow') return;
      resolve(clientId);
      done(null, true);
    };
  });
  remote.dismiss(['slow', 'next']);
  expect(await said).toBe('next');
});
