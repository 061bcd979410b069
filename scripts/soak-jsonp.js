import { requireSetup } from './setup.js';

requireSetup({ browser: true });
const { findLeaks, soakJsonp } = await import('./bench/jsonp-soak.js');

const leaks = findLeaks(await soakJsonp(Number(process.argv[2] ?? 30), console.log));
console.log(leaks.length ? `Leaks: ${leaks.join(', ')}.` : 'Nothing leaks.');
if (leaks.length) process.exitCode = 1;
