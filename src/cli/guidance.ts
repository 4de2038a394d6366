import { guidance } from './commands/guidance.ts';
import { main } from './run.ts';

await main(guidance);
