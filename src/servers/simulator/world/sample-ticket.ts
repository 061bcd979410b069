import type { Ticket } from './ticket.ts';
import { otto } from './visitor.ts';

const leo = { login: 'leo@harborpine.example', name: 'Leo Brandt' };
const nadia = { login: 'nadia@harborpine.example', name: 'Nadia Okafor' };
const requester = { login: otto.mail, name: otto.name };

/** The ticket of the reference's sample. */
export function sampleTicket(): Ticket {
  return {
    id: '7KD2W',
    subject: 'Loose zip on a new jacket',
    status: 'open',
    assignee: leo,
    requester,
    groups: [0],
    source: 'mail',
    tags: ['returns', 'jackets'],
    modified: 1523449800,
    events: [
      {
        kind: 'message',
        at: 1523440800,
        by: 'client',
        author: requester,
        message: 'Hi,\n\nthe zip on my new jacket came loose. What now?',
        isPrivate: false,
        source: 'mail',
      },
      { kind: 'assignee_changed', at: 1523440860, author: nadia, to: leo },
      {
        kind: 'message',
        at: 1523440895,
        by: 'agent',
        author: nadia,
        message: 'Leo, please offer a swap.',
        isPrivate: true,
        source: 'lc2',
      },
    ],
  };
}
