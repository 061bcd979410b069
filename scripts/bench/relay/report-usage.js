// Loaded into a server that is measured: tells on demand what it holds.

process.on('message', (/** @type {{ collect: boolean }} */ { collect }) => {
  // Twice, since finalizers of the first round free more.
  if (collect) for (let round = 0; round < 2; round += 1) globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  const resources = process.getActiveResourcesInfo();
  const sockets = resources.filter((name) => name === 'TCPSocketWrap').length;
  process.send?.({ rss, heap: heapUsed + external, sockets });
});
// The channel alone must not keep a server alive that is told to end.
process.channel?.unref();
