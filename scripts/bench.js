import { isBuildCurrent } from './build-stamp.js';
import { requireSetup } from './setup.js';

requireSetup({ browser: true });
if (!isBuildCurrent()) {
  const { build } = await import('./build.js');
  await build();
}
const { firstLoadBudget, measureFirstLoad } = await import('./bench/first-load.js');
const { measureAnswers } = await import('./bench/answers.js');
const { measureFirstAnswer } = await import('./bench/first-answer.js');
const { measureHistory } = await import('./bench/history.js');
const { measureJournal } = await import('./bench/journal.js');
const { measureRelayRatio } = await import('./bench/relay-ratio.js');
const { measureSearch } = await import('./bench/search-keys.js');
const { measureThroughput } = await import('./bench/relay/throughput.js');
const { measureSimulator } = await import('./bench/simulator.js');

const firstLoad = measureFirstLoad().reduce((sum, { bytes }) => sum + bytes, 0);
const answer = await measureFirstAnswer();
const answers = await measureAnswers();
const relay = await measureRelayRatio();
const { paces, memory } = await measureThroughput();
const searches = await measureSearch();
const accounts = await measureSimulator();
const journal = await measureJournal();
const history = await measureHistory();

/** @param {import('./bench/relay/throughput.js').Pace} pace */
const pace = ({ perSecond, p50, p99 }) =>
  `${perSecond.toFixed(perSecond < 100 ? 1 : 0)}/s, p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)} ms`;

/** @param {number} milliseconds */
const ms = (milliseconds) => `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;

const rows = [
  [
    'First load, gzip, without Monaco',
    `${(firstLoad / 1000).toFixed(1)} kB`,
    `at most ${firstLoadBudget / 1000} kB`,
  ],
  ['From navigation to a usable Send', ms(answer.usable), ''],
  ['First simulated answer, from the click', ms(answer.first), 'at most 150 ms; loads the simulator'],
  ['Second simulated answer', ms(answer.second), ''],
  ...answers.flatMap(({ megabytes, visible, longestTask, frames, scrollTask, found, isWhole }) => {
    const name = `Answer of ${megabytes} MB`;
    const task = (/** @type {number} */ milliseconds) => (milliseconds ? ms(milliseconds) : 'under 50 ms');
    const isBudgeted = megabytes <= 10;
    return [
      [`${name}, from the click to visible text`, ms(visible), isBudgeted ? 'at most 500 ms' : ''],
      [`${name}, longest task of the page`, task(longestTask), isBudgeted ? 'at most 50 ms' : ''],
      [`${name}, scrolled`, `${frames.toFixed(0)} frames/s`, `longest task ${task(scrollTask)}`],
      [`${name}, searched in`, ms(found), ''],
      [`${name}, downloaded`, isWhole ? 'as sent' : 'NOT AS SENT', 'SHA-256 compared'],
    ];
  }),
  ['Direct, 200 calls of 2 kB, median', ms(relay.direct), ''],
  ['Relay, the same calls in turn, median', ms(relay.relay), ''],
  ['Relay / direct, median of pairs', relay.ratio.toFixed(2), ''],
  ...paces.flatMap(({ bytes, direct, corsAnywhere, relay }) => {
    const load = `20 connections, ${bytes < 1e6 ? `${bytes / 1e3} kB` : `${bytes / 1e6} MB`}`;
    const times = (relay.perSecond / corsAnywhere.perSecond).toFixed(2);
    return [
      [`${load}, direct`, pace(direct), ''],
      [`${load}, cors-anywhere`, pace(corsAnywhere), ''],
      [`${load}, relay`, pace(relay), `${times} of cors-anywhere; at least ${bytes < 1e6 ? '1.5' : '1'}`],
    ];
  }),
  ['Relay, most memory while streaming 500 MB', `${(memory / 1e6).toFixed(0)} MB`, 'at most 120 MB'],
  ...searches.flatMap(({ size, key, longestTask }) => [
    [`Search, ${size || 'LiveChat’s'} endpoints, a key, 95th percentile`, ms(key), 'at most 16 ms'],
    [
      `Tree, ${size || 'LiveChat’s'} endpoints, longest task while scrolling`,
      longestTask ? ms(longestTask) : 'under 50 ms',
      'at most 50 ms',
    ],
  ]),
  ...accounts.flatMap(({ size, budget, world, median, worst, first }) => [
    [`Simulated account, ${size} chats, made in`, ms(world), ''],
    [`Simulated account, ${size} chats, median endpoint`, ms(median), ''],
    [
      `Simulated account, ${size} chats, slowest endpoint`,
      ms(worst.took),
      `at most ${budget} ms; ${worst.name}`,
    ],
    [`Simulated account, ${size} chats, slowest first call`, ms(first.took), first.name],
  ]),
  ['Changing call, new account, kept in IndexedDB', ms(journal.fresh), ''],
  [`Changing call, after ${journal.before} changes`, ms(journal.worn), ''],
  [`After ${journal.before} changes / new account`, journal.ratio.toFixed(2), 'about 1'],
  [
    `History of ${history.calls} calls, opened in`,
    ms(history.opened),
    `at most 200 ms; all of them listed in ${ms(history.whole)}`,
  ],
];
const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
for (const [what = '', figure = '', note = ''] of rows)
  console.log(`${what.padEnd(widths[0] ?? 0)}  ${figure.padStart(widths[1] ?? 0)}  ${note}`.trimEnd());
if (firstLoad > firstLoadBudget) process.exitCode = 1;
