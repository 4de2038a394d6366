import mqtt from 'mqtt'; // its build for browsers exports nothing by name
import type { Link, LinkEvents, LinkTo } from '../room/link.ts';

/** In milliseconds. */
const patience = 4000;

interface Socket {
  addEventListener(name: 'close', listener: (event: { readonly code: number }) => void): void;
}

/**
 * A link by MQTT 3.1.1 over a WebSocket. Messages have no acknowledgement of the broker: what counts is the receipt of
 * whom they are for, and the library would send again for ever what a broker denies.
 */
export function openMqttLink({ address, id, token, topics }: LinkTo, events: LinkEvents): Link {
  const client = mqtt.connect(address, {
    protocolVersion: 4,
    clientId: id,
    username: id,
    password: token,
    clean: true,
    keepalive: 15, // in seconds
    connectTimeout: patience,
    reconnectPeriod: spread(id),
    resubscribe: false,
    queueQoSZero: false,
    timerVariant: 'native', // the others make a worker out of a string, which the policy of our pages forbids
    ...(typeof window === 'undefined'
      ? {
          wsOptions: {
            origin: new URL(address).origin.replace('ws', 'http'),
            finishRequest(request: { end(): void }, socket: Socket) {
              watch(socket);
              request.end();
            },
          },
        }
      : { createWebsocket: (url, protocols) => watch(new WebSocket(url, protocols)) }),
  });
  const decoder = new TextDecoder();

  function refuse(): void {
    client.end(true);
    events.refused();
  }

  /** RabbitMQ does not say no in MQTT: it closes the socket of whom it does not let in with 1002. */
  function watch<S extends Socket>(socket: S): S {
    socket.addEventListener('close', ({ code }) => {
      if (code === 1002 && !client.connected && !client.disconnecting) refuse();
    });
    return socket;
  }

  client.on('connect', () => {
    client.subscribe([...topics], { qos: 0 }, (error, granted) => {
      if (!client.connected) return;
      if (error || granted?.some(({ qos }) => qos > 2)) refuse();
      else events.opened();
    });
  });
  client.on('message', (topic, message) => events.heard(topic, decoder.decode(message)));
  client.on('close', () => events.closed());
  client.on('error', (error) => {
    if ('code' in error && typeof error.code === 'number' && !client.disconnecting) refuse();
  });
  return {
    send(topic, message, retain = false) {
      if (client.connected) client.publish(topic, message, { qos: 0, retain });
    },
    close: () => void client.end(true),
  };
}

/** Milliseconds until a broken connection is tried again: other for everybody, so that a class does not come back at once. */
function spread(id: string): number {
  const sum = Array.from(id).reduce((so, one) => (so * 31 + one.charCodeAt(0)) % 1009, 7);
  return 300 + sum;
}
