import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readDirectory } from '../content/read-directory.ts';
import type { ContentFile } from '../content/problem.ts';
import { Refusal } from './refusal.ts';

/** What commands need of the machine they run on. */
export interface World {
  /** The content files. */
  content(): readonly ContentFile[];
  /** A file by its path; "-" is what is piped in. Throws what Node throws. */
  read(path: string): string;
  write(path: string, text: string): void;
  /** Seconds since some moment. */
  seconds(): number;
}

/** What a command prints, and the code it ends with. */
export interface Outcome {
  readonly code: 0 | 1;
  readonly text: string;
}

export type Command = (args: readonly string[], world: World) => Outcome | Promise<Outcome>;

export const EDUCATION = 'For education only. Not advice on a real patient.';

/** An outcome as text, the educational line first. */
export const asText = (code: 0 | 1, lines: readonly string[]): Outcome => ({
  code,
  text: [EDUCATION, '', ...lines].join('\n'),
});

export const asJson = (code: 0 | 1, value: unknown): Outcome => ({
  code,
  text: JSON.stringify(value, null, 2),
});

/** The machine at hand; content lies in scenarios/. */
export const machine: World = {
  content: () => readDirectory(resolve('scenarios')),
  read: (path) => readFileSync(path === '-' ? 0 : path, 'utf8'),
  write(path, text) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  },
  seconds: () => performance.now() / 1000,
};

/** Runs a command: its outcome goes to the one stream, a refusal to the other, and no stack trace anywhere. */
export async function run(command: Command, args: readonly string[], world: World) {
  try {
    const { code, text } = await command(args, world);
    return { code, out: text, error: '' };
  } catch (error) {
    if (error instanceof Refusal) {
      const { code, message, more } = error;
      return { code, out: '', error: more === '' ? message : `${message}\n\n${more}` };
    }
    const because = error instanceof Error ? error.message : String(error);
    return {
      code: 1,
      out: '',
      error: `This is an error of the program: ${because}. Please report it.`,
    };
  }
}

/** The whole of a main module. */
export async function main(command: Command): Promise<void> {
  const { code, out, error } = await run(command, process.argv.slice(2), machine);
  if (out !== '') process.stdout.write(`${out}\n`);
  if (error !== '') process.stderr.write(`${error}\n`);
  process.exitCode = code;
}
