import { play } from './commands/play.ts';
import { main } from './run.ts';

await main(play);
