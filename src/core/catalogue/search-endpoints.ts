import type { EndpointEntry } from './endpoint.ts';

/** Endpoints in which every word of the search occurs: in title, method, path, id or group. */
export function searchEndpoints(index: readonly EndpointEntry[], text: string): readonly EndpointEntry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return index;
  return index.filter((entry) => {
    const haystack = `${entry.title} ${entry.method} ${entry.path} ${entry.id} ${entry.group}`.toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}
