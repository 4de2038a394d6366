import { chromium } from '@playwright/test';
import { build } from 'vite';
const built = await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    minify: false,
    write: false,
    lib: { entry: 'tests/bench/archive-page.ts', formats: ['es'] },
  },
});
const [output] = [built].flat() as any;
let body = output.output[0].code;
body = body.replace(
  'Object.assign(globalThis, { measure })',
  'Object.assign(globalThis, { measure, fill, log, archive, digestOfAll })',
);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' });
const page = await browser.newPage();
await page.route('http://localhost/**', (route) =>
  route.request().url().endsWith('.js')
    ? route.fulfill({ contentType: 'text/javascript', body })
    : route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><script type="module" src="/measure.js"></script>',
      }),
);
await page.goto('http://localhost/');
await page.waitForTimeout(500);
const cdp = await page.context().newCDPSession(page);
const bc = await browser.newBrowserCDPSession();
const cpu = async () => {
  const { processInfo } = await bc.send('SystemInfo.getProcessInfo');
  return Object.fromEntries(processInfo.map((p: any) => [p.type + p.id, p.cpuTime]));
};
const n = Number(process.argv[2] ?? 1000);
const prof = process.argv[3];
await cdp.send('Profiler.enable');
let peak = 0;
const watch = setInterval(() => {
  void cdp
    .send('Runtime.getHeapUsage')
    .then(({ usedSize }) => (peak = Math.max(peak, usedSize)))
    .catch(() => {});
}, 50);
for (const [name, code] of [
  ['fill', `fill(${n},25)`],
  ['each', "log.each('anna',()=>{})"],
  [
    'backup',
    "archive.backup('anna','2026-11-23T08:00:00.000Z').then(b=>{globalThis.file=b.file;return b.file.size})",
  ],
  ['erase', 'archive.eraseAll()'],
  ['inspect', "archive.inspect(globalThis.file,'anna')"],
  ['restore', 'archive.restore()'],
  ['check', 'archive.check()'],
  ['inspect2', "archive.inspect(globalThis.file,'anna')"],
  ['restore2', 'archive.restore()'],
]) {
  const a = await cpu();
  const t = Date.now();
  peak = 0;
  if (name === prof) await cdp.send('Profiler.start');
  const r = await page.evaluate(code as string);
  const dt = Date.now() - t;
  const b = await cpu();
  if (name === prof) {
    const { profile } = await cdp.send('Profiler.stop');
    const self = new Map<string, number>();
    const dts = profile.timeDeltas!;
    const byId = new Map(profile.nodes.map((x: any) => [x.id, x]));
    profile.samples!.forEach((s: number, i: number) => {
      const f: any = byId.get(s);
      const k = f.callFrame.functionName + ':' + f.callFrame.lineNumber;
      self.set(k, (self.get(k) ?? 0) + dts[i]!);
    });
    console.log(
      [...self]
        .sort((x, y) => y[1] - x[1])
        .slice(0, 25)
        .map(([k, v]) => `${(v / 1000).toFixed(0)} ms ${k}`)
        .join('\n'),
    );
  }
  const d = Object.fromEntries(
    Object.entries(b)
      .map(([k, v]: any) => [k, +(v - (a[k] ?? 0)).toFixed(2)])
      .filter(([, v]: any) => v > 0.05),
  );
  console.log(
    name,
    dt,
    'ms wall; cpu',
    JSON.stringify(d),
    'peak MB',
    (peak / 2 ** 20).toFixed(0),
    JSON.stringify(r)?.slice(0, 80),
  );
}
clearInterval(watch);
await browser.close();
