import { runMain } from './run-main.js';

await runMain(['start', ...process.argv.slice(2)]);
