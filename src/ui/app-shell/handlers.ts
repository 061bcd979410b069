import type { ExplorerEvents } from '../emit.ts';

/** What the page does at each event. */
export type Handlers = { [Name in keyof ExplorerEvents]?: (detail: ExplorerEvents[Name]) => unknown };
