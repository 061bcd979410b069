// Whoever compiles this list needs the reference, also where platform.d.ts isn't part of the programme.
/// <reference path="./markdown.d.ts" />
import type { GuideEntry } from '../../guide.ts';

/** The guides, in the order to read them; a new one is a Markdown file beside this list and one entry here. */
export const guides: readonly GuideEntry[] = [
  {
    id: 'first-call',
    title: 'First call',
    summary: 'From nothing to a first answer: on the simulated account, then on one of your own.',
    load: async () => (await import('./first-call.md?raw')).default,
  },
  {
    id: 'authentication',
    title: 'Authentication',
    summary: 'The five ways to say who is calling, where keys and tokens come from, and what scopes are.',
    load: async () => (await import('./authentication.md?raw')).default,
  },
  {
    id: 'cross-domain',
    title: 'Across domains',
    summary: 'Why a page cannot call this API, and the four transports that the explorer has for it.',
    load: async () => (await import('./cross-domain.md?raw')).default,
  },
  {
    id: 'jsonp',
    title: 'JSONP',
    summary: 'How an answer can arrive as a script, what that cannot do, and what is known of it here.',
    load: async () => (await import('./jsonp.md?raw')).default,
  },
  {
    id: 'bodies',
    title: 'Bodies',
    summary: 'Forms and JSON, brackets in names, spellings of yes and no, and changing just a part.',
    load: async () => (await import('./bodies.md?raw')).default,
  },
  {
    id: 'errors',
    title: 'Errors',
    summary: 'Status codes, the three shapes of error bodies, and answers without a body.',
    load: async () => (await import('./errors.md?raw')).default,
  },
  {
    id: 'what-can-go-wrong',
    title: 'What can go wrong',
    summary: 'Every reason why a call ends without an answer: how it shows, why it happens, the way out.',
    load: async () => (await import('./what-can-go-wrong.ts')).default,
  },
  {
    id: 'paging',
    title: 'Paging',
    summary: 'Chats and tickets come 25 a page, down to a depth; everything else comes whole.',
    load: async () => (await import('./paging.md?raw')).default,
  },
  {
    id: 'dates-and-time-zones',
    title: 'Dates and time zones',
    summary: 'Every way in which time is written, which calls take a time zone, and the keys of reports.',
    load: async () => (await import('./dates-and-time-zones.md?raw')).default,
  },
  {
    id: 'regions',
    title: 'Regions',
    summary: 'Two data centres, the prefixes of tokens, and the header that names the right one.',
    load: async () => (await import('./regions.md?raw')).default,
  },
  {
    id: 'versions',
    title: 'Versions',
    summary: 'How a call asks for version 2, what came before and after, and older path names.',
    load: async () => (await import('./versions.md?raw')).default,
  },
  {
    id: 'simulated-account',
    title: 'What the simulated account assumes',
    summary:
      'Where the facts are silent it had to choose: each choice, why it was made, and what it rests on.',
    load: async () => (await import('./simulated-account.ts')).default,
  },
  {
    id: 'client-libraries',
    title: 'Client libraries',
    summary: 'The five public libraries for version 2: what they do, and what is odd about each.',
    load: async () => (await import('./client-libraries.md?raw')).default,
  },
];
