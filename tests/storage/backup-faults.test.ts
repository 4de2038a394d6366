import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  backupOf,
  fileOf,
  linesIn,
  madeAt,
  nothingWrong,
  openWorld,
  play,
  restoreInto,
  sound,
} from './archive-world.ts';
import { aDecision, aWithdrawal } from './records.ts';

/** `EDITS=1000 npm run unit -- backup-faults` tries more. */
const EDITS = Number(process.env['EDITS'] ?? 60);

/** A backup of two attempts, and a browser in which there is something else. */
async function world() {
  const source = openWorld();
  await play(source.log, 'a', [
    aDecision('imaging', { reason: '深い “腫瘤” 🩻' }),
    'biopsy',
    aWithdrawal(),
  ]);
  await play(source.log, 'b', ['imaging']);
  const file = await backupOf(source);
  const here = openWorld();
  await play(here.log, 'mine', ['imaging', 'biopsy']);
  return { file, lines: await linesIn(file), here };
}

type Here = Awaited<ReturnType<typeof world>>['here'];

/** Reads a file that is not sound; nothing may have changed after that. */
async function refusalOf(here: Here, file: Blob): Promise<unknown> {
  const before = await here.log.list('anna');
  const answer = await here.archive.inspect(file, 'anna');
  expect(await here.archive.restore()).toMatchObject({ is: 'blocked' });
  expect(await here.log.list('anna')).toEqual(before);
  expect(await here.archive.check()).toEqual({ ...nothingWrong, attempts: 1, records: 2 });
  const names = (await here.browser.factory.databases()).map(({ name }) => name);
  expect(names).toEqual(['clear-margins']);
  return answer;
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

describe('a file that is no sound backup changes nothing, and', () => {
  it('is truncated where lines are missing at its end', async () => {
    const { here, lines } = await world();
    for (const [length, attempts] of [
      [1, 0],
      [2, 1],
      [3, 2],
    ] as const)
      expect(await refusalOf(here, fileOf(lines.slice(0, length)))).toEqual({
        is: 'truncated',
        attempts,
        of: 2,
      });
  });

  it('is truncated where it ends within a line', async () => {
    const { here, lines } = await world();
    const whole = fileOf(lines);
    expect(await refusalOf(here, whole.slice(0, whole.size - 5))).toMatchObject({ of: 2 });
  });

  it('is truncated where it ends within what is packed', async () => {
    const { here, file } = await world();
    for (const size of [12, file.size >> 1, file.size - 1])
      expect(await refusalOf(here, file.slice(0, size))).toMatchObject({ is: 'truncated' });
  });

  it('is edited where a word was changed', async () => {
    const { here, lines } = await world();
    const changed = lines.map((line) => line.replace('"biopsy"', '"surgery"'));
    expect(await refusalOf(here, fileOf(changed))).toEqual({ is: 'edited', where: 'its content' });
  });

  it('is edited where attempts were left out, doubled or put in another order', async () => {
    const { here, lines } = await world();
    const [first, a, b, last] = lines as [string, string, string, string];
    for (const wrong of [
      [first, a, last],
      [first, a, a, last],
      [first, b, a, last],
    ])
      expect(await refusalOf(here, fileOf(wrong))).toMatchObject({ is: 'edited' });
  });

  it('is edited where something stands behind its end', async () => {
    const { here, lines } = await world();
    for (const more of ['', lines[1] ?? '', lines[3] ?? ''])
      expect(await refusalOf(here, fileOf([...lines, more]))).toEqual({
        is: 'edited',
        where: 'line 5',
      });
  });

  it('is edited where a packed byte was changed', async () => {
    const { here, file } = await world();
    const bytes = await bytesOf(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
    const refusal = await refusalOf(here, new Blob([bytes]));
    expect(['edited', 'truncated']).toContain((refusal as { is: string }).is);
  });

  it('is edited where it is no text', async () => {
    const { here, lines } = await world();
    const cut = new Blob([`${lines[0]}\n`, new Uint8Array([0xc3, 0x28, 10])]);
    expect(await refusalOf(here, cut)).toMatchObject({ is: 'edited' });
  });

  it('is of a newer format', async () => {
    const { here, lines } = await world();
    const newer = JSON.stringify({ ...JSON.parse(lines[0] ?? ''), version: 3, more: 'things' });
    expect(await refusalOf(here, fileOf([newer, ...lines.slice(1)]))).toEqual({
      is: 'newer format',
      format: 3,
      ours: 2,
    });
  });

  it.each([
    ['packed', { file: 100, text: 1 << 20, line: 1 << 20 }],
    ['unpacked', { file: 1 << 20, text: 1000, line: 1 << 20 }],
    ['in a line', { file: 1 << 20, text: 1 << 20, line: 500 }],
  ])('is too large %s', async (_, limits) => {
    const { file } = await world();
    const small = openWorld({ limits });
    await play(small.log, 'mine', ['imaging', 'biopsy']);
    expect(await refusalOf(small, file)).toEqual({ is: 'too large', limitMb: 1 });
  });

  it('is a bomb that is not unpacked further than the limit', async () => {
    const { here } = await world();
    const zeros = new Blob([new Uint8Array(8 << 20)]);
    const packed = await new Response(
      zeros.stream().pipeThrough(new CompressionStream('gzip')),
    ).blob();
    expect(packed.size).toBeLessThan(20_000);
    expect(await refusalOf(here, packed)).toMatchObject({ is: 'too large' });
  });

  it.each([
    '',
    'no',
    '{}',
    '[]',
    'null',
    '7',
    '{"format":"other","version":1}',
    '\u0000\u0001',
    '{"format":"clear-margins backup"}',
  ])('is no backup: %j', async (text) => {
    const { here } = await world();
    expect(await refusalOf(here, new Blob([text]))).toMatchObject({ is: 'no backup' });
  });

  it('is no backup where it is a picture', async () => {
    const { here } = await world();
    const picture = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])]);
    expect(await refusalOf(here, picture)).toMatchObject({ is: 'no backup' });
  });

  it.each([
    ['"seq":0', '"seq":1'],
    ['"header":{', '"header":{"__proto__":{"polluted":true},'],
    ['"with":{', '"with":{"__proto__":7,'],
    ['"with":{', '"with":{"deep":{},'],
    ['"patient":{', '"patient":{"constructor":{"prototype":{}},'],
    ['"seed":7', '"seed":1e999'],
    ['"shown":[', `"shown":[${'['.repeat(100_000)}${']'.repeat(100_000)},`],
    ['"records":[', `"records":[{"a":`.padEnd(200_000, '{"a":')],
    ['"certainty":"fairly sure"', '"certainty":"<script>"'],
    ['"kind":"decision"', '"kind":"quiz"'],
    ['"profile":"anna"', '"profile":"ben"'],
    ['"attempt":"a","case"', '"attempt":"b","case"'],
  ])('is edited where %j has become something hostile', async (from, to) => {
    const { here, lines } = await world();
    const [first, a, ...rest] = lines;
    const hostile = a?.replace(from, to) ?? '';
    expect(hostile).not.toBe(a);
    expect(await refusalOf(here, fileOf([first ?? '', hostile, ...rest]))).toEqual({
      is: 'edited',
      where: 'line 2',
    });
    expect({}).not.toHaveProperty('polluted');
  });

  it('cannot be unpacked where the browser has nothing for it', async () => {
    const { here, file } = await world();
    vi.stubGlobal('DecompressionStream', undefined);
    try {
      expect(await refusalOf(here, file)).toEqual({
        is: 'no backup',
        because: 'this browser cannot unpack it',
      });
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('is flagged after any single edit, or gives the very same', async () => {
    const { here, lines, file } = await world();
    await restoreInto(here, file);
    const wanted = await sound(here.log.list('anna'));
    const text = lines.map((line) => `${line}\n`).join('');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.constantFrom('delete', 'insert', 'replace'),
        fc.constantFrom('0', '1', '9', 'a', '"', '{', '}', '[', ']', ',', ' ', '\n', '腫', '\\'),
        async (at, how, sign) => {
          const [kept, from] =
            how === 'insert' ? [sign, at] : [how === 'delete' ? '' : sign, at + 1];
          const edited = text.slice(0, at) + kept + text.slice(from);
          const fresh = openWorld();
          const answer = await fresh.archive.inspect(new Blob([edited]), 'anna');
          if ('is' in answer) return;
          expect(answer.contents).toEqual({
            profile: 'anna',
            name: '',
            madeAt,
            attempts: 2,
            records: 4,
          });
          await fresh.archive.restore();
          for (const stored of await sound(fresh.log.list('anna')))
            expect(wanted).toContainEqual(stored);
        },
      ),
      { numRuns: EDITS },
    );
  });
});

/** As code wrote it that knew nothing of a last decision. */
const ofFormat1 = [
  '{"format":"clear-margins backup","version":1,"profile":"anna","name":"","madeAt":"2026-11-23T08:00:00.000Z","attempts":1,"records":1}',
  '{"header":{"attempt":"a","case":"thigh","chapter":null,"content":"1.0.0","device":"laptop","from":null,"mode":"learn","patient":{"fate.recurs":false,"tumour.depth":"deep","tumour.sizeCm":6},"profile":"anna","seed":7,"situation":null,"startedAt":"2026-11-22T08:00:00.000Z"},"records":[{"acts":[{"act":"core-needle-biopsy","with":{"biopsy.passes":4}}],"at":"2026-11-22T08:01:00.000Z","attempt":"a","certainty":"fairly sure","content":"1.0.0","kind":"decision","reason":null,"seq":0,"shown":[{"act":"core-needle-biopsy","row":"any-deep-mass","table":"biopsy","verdict":"correct"}],"step":"imaging"}]}',
  '{"digest":"0e66ae62e616b0aa14c0e807e59b6c8f","attempts":1,"records":1}',
];

describe('a sound backup', () => {
  it('is read in the format of before too', async () => {
    const here = openWorld();
    expect(await restoreInto(here, fileOf(ofFormat1))).toMatchObject({ added: 1 });
    expect(await here.log.read('a')).toMatchObject({ records: [aDecision('imaging')] });
  });

  it('says that it is of a format which older code does not know: a last decision says so', async () => {
    const source = openWorld();
    await play(source.log, 'a', ['imaging', aDecision('surgery', { last: true })]);
    const file = await backupOf(source);
    expect(JSON.parse((await linesIn(file))[0] ?? '')).toMatchObject({ version: 2 });
    const here = openWorld();
    await restoreInto(here, file);
    expect(await here.log.read('a')).toMatchObject({ records: [{}, { last: true }] });
  });

  it('is read unpacked as well, with or without its last end of line', async () => {
    const { here, lines } = await world();
    expect(await here.archive.inspect(fileOf(lines), 'anna')).toMatchObject({ added: 2 });
    expect(await here.archive.inspect(new Blob([lines.join('\n')]), 'anna')).toMatchObject({
      added: 2,
    });
  });

  it('is made unpacked where the browser cannot pack', async () => {
    const source = openWorld();
    await play(source.log, 'a', ['imaging']);
    vi.stubGlobal('CompressionStream', undefined);
    try {
      const file = await backupOf(source);
      expect(file.type).toBe('application/x-ndjson');
      expect(await restoreInto(openWorld(), file)).toMatchObject({ added: 1 });
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
