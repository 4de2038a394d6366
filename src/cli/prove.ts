import { proveCommand } from './commands/prove.ts';
import { main } from './run.ts';

await main(proveCommand);
