import { spawn } from 'node:child_process';
import { delimiter, resolve as absolute } from 'node:path';

/**
 * Runs a command line in the shell, with the installed tools on its path, and waits for its end.
 *
 * @param {string} command
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options] `quiet` keeps the output instead of showing it
 * @returns {Promise<{ ok: boolean, output: string, seconds: number }>} `output` is empty unless `quiet`
 */
export function run(command, { quiet = false, env = {} } = {}) {
  const started = performance.now();
  const child = spawn(command, {
    shell: true,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    env: {
      ...process.env,
      ...env,
      PATH: absolute('node_modules/.bin') + delimiter + process.env.PATH,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.on('close', (code) =>
      resolve({ ok: code === 0, output, seconds: (performance.now() - started) / 1000 }),
    );
  });
}

/**
 * Says in one line what is wrong, and ends the program.
 *
 * @param {string} sentence
 * @returns {never}
 */
export function giveUp(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}
