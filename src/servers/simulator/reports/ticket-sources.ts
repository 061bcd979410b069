import type { Ticket } from '../world/ticket.ts';
import { createdAt } from '../world/ticket-times.ts';
import type { BucketReport } from './bucket-report.ts';

interface Tally {
  form: number;
  mail: number;
  chat: number;
}

/** Where tickets came from; those typed in by agents and those of Facebook have no member. */
export const ticketSources: BucketReport<Ticket, Tally> = {
  at: createdAt,
  start: () => ({ form: 0, mail: 0, chat: 0 }),
  add(tally, { source }) {
    if (source === 'chat-window') tally.form += 1;
    if (source === 'mail') tally.mail += 1;
    if (source === 'lc2') tally.chat += 1;
  },
  show: ({ form, mail, chat }) => ({
    tickets_from_chat_window: form,
    tickets_from_mail: mail,
    tickets_from_chat: chat,
  }),
};
