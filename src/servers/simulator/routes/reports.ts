import { chatReportRoutes } from './chat-reports.ts';
import { presenceReportRoutes } from './presence-reports.ts';
import { queueReportRoutes } from './queue-reports.ts';
import type { Route } from './route.ts';
import { ticketReportRoutes } from './ticket-reports.ts';

/** All statistics. */
export const reportRoutes: readonly Route[] = [
  ...chatReportRoutes,
  ...queueReportRoutes,
  ...presenceReportRoutes,
  ...ticketReportRoutes,
];
