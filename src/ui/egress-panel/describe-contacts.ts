import type { Contact } from '../../app/egress/contact.ts';

/** What the list says as a whole, in a sentence. */
export function summarize(contacts: readonly Contact[]): string {
  const others = contacts.filter(({ isOwn }) => !isOwn);
  if (others.length === 0)
    return 'Only the host of this page was contacted. What the simulated account answers stays in this page.';
  const keen = others.filter(({ credential }) => credential).length;
  const hosts =
    others.length === 1 ? 'One other host was contacted' : `${others.length} other hosts were contacted`;
  const secrets =
    keen === 0
      ? 'none of them with a credential'
      : keen === others.length
        ? 'with a credential'
        : `${keen} of them with a credential`;
  return `${hosts}, ${others.length === 1 && keen === 0 ? 'without a credential' : secrets}.`;
}

/** Why a host was contacted and how often, one line each. */
export function listReasons({ reasons, requests, isOwn, byRelay }: Contact): string[] {
  const told = reasons.map(({ text, count }) => (count > 1 ? `${text}, ${count} times` : text));
  const unknown = told.length === 0 ? ['for a check of the connection, or for a reason nobody noted'] : [];
  const noted =
    requests === 0
      ? []
      : [
          `${requests} ${requests === 1 ? 'request' : 'requests'} noted by the browser${isOwn ? '' : ', checks of the connection among them'}`,
        ];
  return [...told, ...unknown, ...(byRelay ? ['by the relay only, not by this browser'] : noted)];
}

/** The list as a text to be copied: hosts and reasons, no addresses. */
export function writeContacts(contacts: readonly Contact[]): string {
  return contacts
    .map(
      (contact) =>
        `${contact.origin}\n${listReasons(contact)
          .map((line) => `  ${line}\n`)
          .join('')}  credential: ${contact.credential ? 'yes' : 'no'}\n`,
    )
    .join('');
}
