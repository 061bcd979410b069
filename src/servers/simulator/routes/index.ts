import { agentRoutes } from './agents.ts';
import { cannedResponseRoutes } from './canned-responses.ts';
import { chatRoutes } from './chats.ts';
import { goalRoutes } from './goals.ts';
import { greetingRoutes } from './greetings.ts';
import { groupRoutes } from './groups.ts';
import { licenceLookUpRoutes } from './licence-look-ups.ts';
import { reportRoutes } from './reports.ts';
import type { Route } from './route.ts';
import { statusRoutes } from './status.ts';
import { tagRoutes } from './tags.ts';
import { ticketRoutes } from './tickets.ts';
import { visitorRoutes } from './visitors.ts';
import { visitorsChatRoutes } from './visitors-chat.ts';
import { webhookRoutes } from './webhooks.ts';

/** Every call the account answers; a new resource is one file beside this one and one line here. */
export const routes: readonly Route[] = [
  ...agentRoutes,
  ...chatRoutes,
  ...statusRoutes,
  ...ticketRoutes,
  ...reportRoutes,
  ...licenceLookUpRoutes,
  ...groupRoutes,
  ...tagRoutes,
  ...cannedResponseRoutes,
  ...webhookRoutes,
  ...goalRoutes,
  ...greetingRoutes,
  ...visitorRoutes,
  ...visitorsChatRoutes,
];
