import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { Refusal } from './refusal.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What a command takes: its options, and how many words besides them. */
export interface Usage<O extends Options> {
  readonly options: O;
  readonly words: number;
  /** The whole help text. */
  readonly help: string;
}

const shared = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

/** Reads the words of a command line. Anything it does not know is a refusal of code 2, with the help. */
export function readArguments<const O extends Options>(args: readonly string[], usage: Usage<O>) {
  const { values, positionals } = parsed(args, usage);
  const count = usage.words;
  const isHelp = (values as { help?: boolean }).help === true;
  if (!isHelp && positionals.length !== count) {
    const wanted = count === 0 ? 'no argument' : `${count} argument`;
    throw new Refusal(
      2,
      `Takes ${wanted} beside its options, not ${positionals.length}.`,
      usage.help,
    );
  }
  return { values, words: positionals };
}

function parsed<O extends Options>(args: readonly string[], usage: Usage<O>) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...usage.options, ...shared },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    const because = error instanceof Error ? `${String(error.message.split(/[.\n]/)[0])}.` : '';
    throw new Refusal(2, because, usage.help);
  }
}
