import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { roomLasts } from '../../src/server/room-file.ts';
import { openTestHost } from '../support/class-host.ts';
import type { TestHost } from '../support/class-host.ts';

let door: TestHost;
beforeEach(async () => {
  door = await openTestHost();
});
afterEach(async () => {
  await door.close();
});

const wrong = { code: 'ZZZZZZZZ', was: null };
const fiveMinutes = 5 * 60 * 1000;

describe('the door of the class host', () => {
  it('lets in who has the code, each as somebody else', async () => {
    const [one, other] = [await door.join(), await door.join()];
    expect(one.room).toBe(door.host.room.room);
    expect(one.room).toMatch(/^[\w-]{22}$/);
    expect(other.id).not.toBe(one.id);
    expect((await door.ask('/me', { token: one.token })).answer).toEqual({ is: 'here' });
  });

  it('forgives how a code is typed', async () => {
    const { code } = door.host.room;
    const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
    const { answer } = await door.ask('/join', { body: { code: typed, was: null } });
    expect(answer?.is).toBe('joined');
  });

  it('shuts out an address after five wrong codes, for a time, even with the right one', async () => {
    for (let n = 0; n < 5; n++) {
      const told = await door.ask('/join', { body: wrong });
      expect(told).toMatchObject({ code: 403, answer: { is: 'wrong code' } });
    }
    const right = { code: door.host.room.code, was: null };
    const told = await door.ask('/join', { body: right });
    expect(told).toMatchObject({ code: 429, answer: { is: 'banned', seconds: 300 } });
    expect((await door.ask('/join', { body: right, from: '127.0.0.2' })).code).toBe(200);
    door.later(fiveMinutes);
    expect((await door.ask('/join', { body: right })).code).toBe(200);
  });

  it('takes back who was in, whatever their neighbours have typed and however full the room is', async () => {
    const [guest, sentOut] = [await door.join(), await door.join()];
    const { token } = await door.lead();
    await door.ask('/remove', { token, body: sentOut.id });
    for (let n = 2; n < 600; n++) await door.join();
    const newcomer = { code: door.host.room.code, was: null };
    expect(await door.ask('/join', { body: newcomer })).toMatchObject({
      code: 503,
      answer: { is: 'full' },
    });
    for (let n = 0; n < 5; n++) await door.ask('/join', { body: wrong });
    expect((await door.join({ was: guest.token })).id).toBe(guest.id);
    const mistyped = { ...wrong, was: guest.token };
    expect((await door.ask('/join', { body: mistyped })).answer).toEqual({ is: 'wrong code' });
    const removed = { ...newcomer, was: sentOut.token };
    for (const body of [newcomer, removed])
      expect((await door.ask('/join', { body })).answer).toMatchObject({ is: 'banned' });
    door.later(fiveMinutes);
    expect((await door.ask('/join', { body: removed })).answer).toEqual({ is: 'removed' });
  });

  it('forgets the slips of an address once somebody behind it gets in', async () => {
    for (let n = 0; n < 4; n++) await door.ask('/join', { body: wrong });
    await door.join();
    for (let n = 0; n < 4; n++) await door.ask('/join', { body: wrong });
    expect((await door.join()).is).toBe('joined');
  });

  it('lets nobody in who guesses, from however many addresses', async () => {
    let inside = 0;
    for (let n = 0; n < 200; n++) {
      const code = n.toString(32).padStart(8, '0');
      const from = `127.0.1.${1 + (n % 20)}`;
      const { answer } = await door.ask('/join', { body: { code, was: null }, from });
      if (answer?.is === 'joined') inside += 1;
    }
    expect(inside).toBe(0);
  });

  it('gives the lead to who has the secret, and bans who guesses it', async () => {
    expect((await door.ask('/instructor', { token: 'guess' })).code).toBe(403);
    const led = await door.lead();
    expect(led).toMatchObject({ code: door.host.room.code, turn: 1, id: 'instructor-1' });
    for (let n = 0; n < 5; n++) await door.ask('/instructor', { token: 'guess' });
    expect((await door.ask('/instructor', { token: door.host.room.secret })).code).toBe(429);
  });

  it('tells who leads where others reach the machine: the likeliest twenty, and answers there', async () => {
    const all = Array.from({ length: 30 }, (_, n) => `192.168.7.${n + 1}`);
    const elsewhere = await openTestHost({ addresses: () => all });
    const { addresses } = await elsewhere.lead();
    const { port } = elsewhere.host;
    const headers = { Host: `192.168.7.30:${port}` };
    const told = await elsewhere.ask('/', { method: 'GET', headers });
    await elsewhere.close();
    expect(addresses).toEqual(all.slice(0, 20).map((one) => `http://${one}:${port}/`));
    expect(told.code).toBe(200);
  });

  it('takes the lead from a window when another takes it', async () => {
    const first = await door.lead();
    await door.lead();
    const { answer } = await door.ask('/me', { token: first.token });
    expect(answer).toEqual({ is: 'expired' });
  });

  it('sends out whom the instructor removes, and does not take them back as who they were', async () => {
    const led = await door.lead();
    const guest = await door.join();
    expect((await door.ask('/remove', { token: guest.token, body: guest.id })).code).toBe(401);
    await door.ask('/remove', { token: led.token, body: guest.id });
    expect((await door.ask('/me', { token: guest.token })).answer).toEqual({ is: 'removed' });
    const body = { code: door.host.room.code, was: guest.token };
    expect((await door.ask('/join', { body })).answer).toEqual({ is: 'removed' });
  });

  it('closes a room and opens another with another code, led by the same', async () => {
    const led = await door.lead();
    const guest = await door.join();
    const before = door.host.room;
    const { answer } = await door.ask('/close', { token: led.token });
    expect(answer).toMatchObject({ is: 'leading', code: door.host.room.code });
    expect(door.host.room.room).not.toBe(before.room);
    expect(door.host.room.code).not.toBe(before.code);
    expect(door.host.room.secret).toBe(before.secret);
    for (const { token } of [guest, led])
      expect((await door.ask('/me', { token })).answer).toEqual({ is: 'closed' });
    expect((await door.ask('/close', { token: led.token })).code).toBe(401);
  });

  it('says that a token has run out, and takes its owner back as who they were', async () => {
    const guest = await door.join();
    door.later(roomLasts + 1000);
    expect((await door.ask('/me', { token: guest.token })).answer).toEqual({ is: 'expired' });
    expect((await door.join({ was: guest.token })).id).toBe(guest.id);
  });

  it('takes no token that another room signed, or that says who it is by itself', async () => {
    const other = await openTestHost();
    const { token } = await other.join();
    await other.close();
    const [head, body] = token.split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const forged of [token, `${head}.${body}.`, `${none}.${body}.`, '', 'x'.repeat(3000)])
      expect((await door.ask('/me', { token: forged })).answer).toEqual({ is: 'closed' });
  });

  it('goes on with its room after a crash', async () => {
    const [before, guest] = [door.host.room, await door.join()];
    const { turn } = await door.lead();
    await door.restart();
    expect(door.host.room).toEqual({ ...before, turn, given: [guest.id] });
    expect((await door.ask('/me', { token: guest.token })).answer).toEqual({ is: 'here' });
  });

  it('says so if the disk takes nothing more, and goes on as before', async () => {
    const guest = await door.join();
    const led = await door.lead();
    const before = door.host.room;
    const inTheWay = join(door.folder, 'room.json.new');
    mkdirSync(inTheWay);
    for (const told of [
      await door.ask('/instructor', { token: before.secret }),
      await door.ask('/remove', { token: led.token, body: guest.id }),
      await door.ask('/close', { token: led.token }),
      await door.ask('/join', { body: { code: before.code, was: null } }),
    ])
      expect(told).toMatchObject({ code: 507, answer: { is: 'not kept' } });
    expect(door.host.room).toEqual(before);
    expect((await door.join({ was: guest.token })).id).toBe(guest.id);
    expect((await door.ask('/me', { token: led.token })).answer).toEqual({ is: 'here' });
    rmSync(inTheWay, { recursive: true });
    expect((await door.lead()).turn).toBe(led.turn + 1);
  });

  it('opens a new room if the file of the old one is damaged or too old', async () => {
    const { room, secret } = door.host.room;
    door.later(roomLasts);
    await door.restart();
    expect(door.host.room.room).not.toBe(room);
    expect(door.host.room.secret).not.toBe(secret);
    const file = join(door.folder, 'room.json');
    writeFileSync(file, '{');
    await door.restart();
    expect(door.host.room.code).toHaveLength(8);
    expect(statSync(file).mode & 0o077).toBe(0);
  });
});

describe('the pages of the class host', () => {
  it('are the page of participants at the root, and the app beside it', async () => {
    const page = await door.ask('/', { method: 'GET' });
    expect(page).toMatchObject({ code: 200 });
    expect(page.text).toContain('Class');
    expect((await door.ask('/app/', { method: 'GET' })).text).toContain('App');
    const script = await door.ask('/assets/class-1.js', { method: 'GET' });
    expect(script).toMatchObject({
      text: 'joined();',
      headers: { 'x-content-type-options': 'nosniff' },
    });
    expect(await door.ask('/', { method: 'HEAD' })).toMatchObject({ code: 200, text: '' });
  });

  it('may open a socket to this host and to nothing else', async () => {
    const live = door.origin.replace('http', 'ws');
    const { headers, text } = await door.ask('/', { method: 'GET' });
    expect(headers['content-security-policy']).toContain(`connect-src 'self' ${live};`);
    expect(text).toContain(`connect-src &#39;self&#39; ${live};`);
  });

  it('may open a socket to another broker instead, say where it is, and leave the host to be asked', async () => {
    const broker = 'wss://broker.example:15676/ws';
    const elsewhere = await openTestHost({ broker });
    const { headers, text } = await elsewhere.ask('/app/', { method: 'GET' });
    const asking = { body: 'username=x', headers: { Origin: '' } };
    const answered = await elsewhere.ask('/broker/user', asking);
    const other = await elsewhere.ask('/broker/other', asking);
    await elsewhere.close();
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("connect-src 'self' wss://broker.example:15676;");
    expect(policy).not.toContain('127.0.0.1');
    expect(text).toContain('connect-src &#39;self&#39; wss://broker.example:15676;');
    expect(text).toContain(`<meta name="live" content="${broker}">`);
    expect([answered.text, other.text]).toEqual(['deny', 'deny']);
    expect((await door.ask('/app/', { method: 'GET' })).text).toMatch(
      /<meta name="live" content="ws:[^"]+\/live">/,
    );
    expect((await door.ask('/broker/user', asking)).code).toBe(403);
  });

  it('have no service worker, which would go on with a page and a policy of before', async () => {
    expect((await door.ask('/app/sw.js', { method: 'GET' })).code).toBe(404);
  });

  it.each(['/secret.txt', '/../room.json', '/app/../../room.json', '/%2e%2e/room.json', '/live'])(
    'end at what was built: %s',
    async (path) => {
      expect((await door.ask(path, { method: 'GET' })).code).toBe(404);
    },
  );

  it.each([['evil.example'], ['127.0.0.1'], ['127.0.0.1:1'], ['localhost.evil.example:80']])(
    'are not served under the name %s',
    async (host) => {
      const told = await door.ask('/', { method: 'GET', headers: { Host: host } });
      expect(told.code).toBe(421);
      expect(told.text).toContain('address on the wall');
    },
  );

  it.each(['http://evil.example', 'null', 'https://127.0.0.1', ''])(
    'are the only ones that may ask: not %s',
    async (origin) => {
      const { code } = door.host.room;
      const told = await door.ask('/join', {
        body: { code, was: null },
        headers: { Origin: origin },
      });
      expect(told.code).toBe(403);
    },
  );

  it('ask nothing long, nothing unreadable and nothing else', async () => {
    expect((await door.ask('/join', { body: 'x'.repeat(5000) })).code).toBe(413);
    expect((await door.ask('/join', { body: '{' })).code).toBe(400);
    expect((await door.ask('/other')).code).toBe(404);
    expect((await door.ask('/join', { method: 'DELETE' })).code).toBe(403);
  });
});
