import { worldStart } from '../../../core/simulation/world-start.ts';
import { licenceNumber } from './account.ts';
import type { Agent, AgentStatus } from './agent.ts';
import type { Random } from './random.ts';
import { randomHex } from './random-id.ts';
import { findSpecialWeek } from './special-week.ts';

type Row = readonly [
  name: string,
  job: string,
  permission: Agent['permission'],
  status: AgentStatus,
  groups: number[],
];

// Sana Mirza is missing on purpose: the reference creates her in its sample.
const rows: readonly Row[] = [
  ['Nadia Okafor', 'Support Agent', 'owner', 'accepting chats', [1, 2]],
  ['Leo Brandt', 'Support Agent', 'administrator', 'not accepting chats', [1, 2]],
  ['Ines Carvalho', 'Order desk', 'normal', 'accepting chats', [1]],
  ['Tomasz Zieliński', 'Order desk', 'normal', 'accepting chats', [1]],
  ['Maren Holt', 'Fit specialist', 'normal', 'accepting chats', [2]],
  ['Yusuf Demir', 'Fit specialist', 'normal', 'offline', [2]],
  ['Clara Nyström', 'Fit specialist', 'normal', 'not accepting chats', [2, 4]],
  ['Paweł Górski', 'Wholesale manager', 'administrator', 'offline', [3]],
  ['Greta Baum', 'Wholesale', 'normal', 'offline', [3]],
  ['Samir Haddad', 'Repair workshop', 'normal', 'not accepting chats', [4]],
  ['Oona Virtanen', 'Repair workshop', 'normal', 'offline', [4]],
  ['Dev Anand', 'Evening shift', 'normal', 'accepting chats', [1, 2]],
];

// Digest of old-gull-11, the present password in the reference's sample of a password change. It is written down, because
// making it would take longer than all else of a first answer.
const firstPassword = 'sha256-4aa80b2c0e089d7fa86b821ce9019145daa7a2cccee8dab96a5071b5366ff8a8';

/** The team of Harbor Pine; the owner comes first and has the API key given. */
export function createAgents(random: Random, ownerKey: string): Agent[] {
  return rows.map(([name, jobTitle, permission, status, groups], index) => {
    const login = `${firstName(name)}@harborpine.example`;
    return createAgent(random, login, name, {
      jobTitle,
      permission,
      status,
      groups,
      avatar: `livechat.s3.amazonaws.com/${licenceNumber}/all/avatars/${randomHex(random, 18)}.jpg`,
      lastLogout: index === 8 ? 0 : worldStart - random.integer(2_000, 90_000),
      apiKey: permission === 'owner' ? ownerKey : randomHex(random, 32),
      workScheduler: findSpecialWeek(login) ?? defaultWeek(),
      password: firstPassword,
    });
  });
}

/** An agent with the defaults of a new account, changed by `given`. */
export function createAgent(random: Random, login: string, name: string, given: Partial<Agent>): Agent {
  return {
    login,
    name,
    permission: 'normal',
    status: 'offline',
    loginStatus: 'accepting chats',
    dailySummary: 1,
    jobTitle: 'Support Agent',
    avatar: 'livechat.s3.amazonaws.com/default/avatars/9d41f0c7be2a4b6f8e35.png',
    notifications: {
      new_visitor: 1,
      incoming_chat: 1,
      returning_visitor: 1,
      queued_visitor: 1,
      visitor_is_typing: 0,
      new_goal: 1,
    },
    maxChats: 6,
    groups: [],
    lastLogout: 0,
    workScheduler: defaultWeek(),
    apiKey: given.apiKey ?? randomHex(random, 32),
    password: null,
    ...given,
  };
}

function defaultWeek(): Agent['workScheduler'] {
  const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
  return Object.fromEntries([
    ...weekdays.map((weekday) => [weekday, { enabled: 1, start: '08:30', end: '16:30' }]),
    ...['saturday', 'sunday'].map((weekday) => [weekday, { enabled: 0, start: '10:00', end: '14:00' }]),
  ]);
}

function firstName(name: string): string {
  const plain = name.split(' ')[0]?.toLowerCase() ?? '';
  return plain.replace('ł', 'l');
}
