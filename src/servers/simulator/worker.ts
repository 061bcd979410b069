import type { WorkerAsk, WorkerReply } from '../../core/simulation/worker-messages.ts';
import { serveMessages } from './serve-messages.ts';

// Servers are compiled without the types of the web; this is all that is used of them.
const scope = globalThis as unknown as {
  readonly location: { readonly origin: string };
  postMessage(reply: WorkerReply): void;
  onmessage: ((event: { readonly data: WorkerAsk }) => void) | null;
};

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
const take = serveMessages((reply) => scope.postMessage(reply), Date.now, pause, [scope.location.origin]);
scope.onmessage = ({ data }) => void take(data);
