import type { Choice } from '../../app/explorer/transport-titles.ts';

/** What matters most of the way a call would take, in a sentence or two; empty where nothing leaves the page. */
export function describeRoute({ transport, verdicts }: Choice): string {
  const route = verdicts.find(({ name }) => name === transport?.name)?.route;
  if (!route) return '';
  const { parties, status } = route;
  const readers = parties.filter(({ readsCredential }) => readsCredential).map(({ name }) => name);
  const reading = readers.length > 0 ? [`${capitalise(join(readers))} could read the credential.`] : [];
  const hidden = status.seen === 'no' ? ['Status and headers stay hidden.'] : [];
  return [...reading, ...hidden].join(' ');
}

function join(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Hosts keep their spelling. */
function capitalise(sentence: string): string {
  return /^a /.test(sentence) ? `A${sentence.slice(1)}` : sentence;
}
