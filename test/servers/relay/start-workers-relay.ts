import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Log, LogLevel, Miniflare } from 'miniflare';
import { build } from 'vite';
import type { WorkersBindings } from '../../../src/servers/relay/workers.ts';

let built: Promise<string> | undefined;

/** Builds the relay for Workers as `npm run build` does, and yields its one module. */
async function buildWorker(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'relay-'));
  await build({ configFile: 'vite.workers.config.ts', logLevel: 'error', build: { outDir } });
  const script = await readFile(join(outDir, 'relay.js'), 'utf8');
  await rm(outDir, { recursive: true });
  return script;
}

/**
 * Starts the relay for Workers in workerd, the runtime of Workers. Unlike there, it can reach addresses of this machine,
 * unless it is held to `public addresses`.
 */
export async function startWorkersRelay(
  bindings: Omit<WorkersBindings, 'RATE_LIMITER'>,
  reaches: 'this machine' | 'public addresses' = 'this machine',
) {
  built ??= buildWorker();
  const runtime = new Miniflare({
    modules: true,
    script: await built,
    compatibilityDate: '2026-07-01',
    compatibilityFlags: ['enable_request_signal'],
    bindings: { ...bindings },
    ...(reaches === 'public addresses' && { outboundService: { network: { allow: ['public'] } } }),
    log: new Log(LogLevel.NONE),
    // It prints every call, and a stack wherever a connection breaks.
    handleRuntimeStdio() {},
  });
  const { port } = await runtime.ready;
  return { port: Number(port), close: () => runtime.dispose() };
}
