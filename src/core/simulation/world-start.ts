/** Instant at which a new simulated account wakes up, in Unix seconds: 2018-04-13T14:00:00Z. */
export const worldStart = Date.UTC(2018, 3, 13, 14) / 1000;
