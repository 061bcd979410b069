import { runNpm } from './run-program.js';
import { setup } from './setup.js';

/** @type {readonly [name: string, run: () => number][]} */
const stages = [
  [
    'setup',
    () => {
      const problem = setup({ browser: true });
      if (problem) console.error(problem);
      return problem ? 1 : 0;
    },
  ],
  ['check', () => runNpm(['run', 'check'])],
  ['build', () => runNpm(['run', 'build'])],
  ['browser', () => runNpm(['run', 'browser'])],
  ['e2e', () => runNpm(['run', 'e2e'])],
];

/** @type {string[]} */
const report = [];
let exitCode = 0;
for (const [name, run] of stages) {
  console.log(`\n=== ${name}`);
  const startedAt = performance.now();
  exitCode = run();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  report.push(`${exitCode === 0 ? 'passed' : 'FAILED'}  ${name.padEnd(8)}${seconds.padStart(7)} s`);
  if (exitCode !== 0) break;
}
console.log(`\n${report.join('\n')}`);
process.exit(exitCode);
