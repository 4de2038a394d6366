// Runs before anything is installed, and on a Node that may be too old: plain Node, plain syntax.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { giveUp, run } from './run.mjs';

const root = new URL('../', import.meta.url);
/** What vite and eslint run on: of these major versions the oldest minor one, and all from the newest on. */
const OLDEST_MINOR = new Map([
  [20, 19],
  [22, 13],
]);
const ALL_FROM = 24;

/**
 * What is wrong with a version of Node, in one sentence; nothing if it will do. `engines` of package.json says the same.
 *
 * @param {string} version such as `20.19.0`
 * @returns {string | undefined}
 */
export function nodeComplaint(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const oldestMinor = OLDEST_MINOR.get(major);
  if (major >= ALL_FROM || (oldestMinor !== undefined && minor >= oldestMinor)) return undefined;
  const wanted = [...OLDEST_MINOR].map(([of, from]) => `${of}.${from} or a later ${of}`).join(', ');
  return `Clear Margins needs Node ${wanted}, or any from ${ALL_FROM} on; this is Node ${version}. Get one from https://nodejs.org.`;
}

/**
 * Whether every package of the lockfile is installed in its version. Optional packages may be absent: they are for
 * other platforms.
 *
 * @typedef {Record<string, { version?: string, optional?: boolean }>} Packages
 * @param {Packages} locked `packages` of package-lock.json
 * @param {Packages} installed `packages` of node_modules/.package-lock.json, which npm writes last
 */
export function isInstalled(locked, installed) {
  return Object.entries(locked).every(([path, { version, optional }]) => {
    const found = installed[path];
    return path === '' || (found ? found.version === version : optional === true);
  });
}

/** @param {string} path @returns {Packages} */
function packagesOf(path) {
  const file = new URL(path, root);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** Makes sure that Node is new enough and the packages of the lockfile are there; ends the program with a word if not. */
export async function setUp() {
  const complaint = nodeComplaint(process.versions.node);
  if (complaint) giveUp(complaint);
  process.chdir(fileURLToPath(root));
  if (isInstalled(packagesOf('package-lock.json'), packagesOf('node_modules/.package-lock.json')))
    return;
  console.log('Installing the packages (npm ci), about half a minute …');
  const { ok } = await run('npm ci --include=dev --no-audit --no-fund --loglevel=error');
  if (!ok)
    giveUp('The packages could not be installed; npm says why above. Is the network reachable?');
}
