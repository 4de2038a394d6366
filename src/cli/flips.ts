import { flips } from './commands/flips.ts';
import { main } from './run.ts';

await main(flips);
