import { runMain } from './run-main.js';

const [server = '', ...args] = process.argv.slice(2);
await runMain(server, args);
