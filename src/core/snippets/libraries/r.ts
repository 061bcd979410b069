import { quoteUnicode } from '../writing/literals.ts';
import { type Argument, needed, queryInteger, queryText } from './arguments.ts';
import { createLibraryWriter } from './create-library-writer.ts';
import type { Library, ReadyCall } from './library.ts';
import { type LiteralStyle, writeLiteral, writeSecret } from './write-literal.ts';

/** A day; anything else would become part of a shell command. */
const firstDay: Argument = (given) => {
  const text = queryText('date_from')(given);
  return typeof text !== 'string' || /^\d{4}-\d\d-\d\d$/.test(text)
    ? text
    : given.refuse('takes “date_from” as a day only, such as 2018-04-13');
};

const group: Library['calls'][string]['given'] = [queryInteger('group')];
const groupNote = 'It always names a group: 0 where none is given.';

const calls: Library['calls'] = {
  'GET /agents': { name: 'livechatGetAgents', given: [] },
  'GET /canned_responses': { name: 'livechatGetCannedResponses', given: group, note: groupNote },
  'GET /chats': {
    name: 'livechatGetChats',
    given: [needed('date_from', firstDay)],
    note: 'It asks for every page, one after the other.',
  },
  'GET /goals': { name: 'livechatGetGoals', given: [] },
  'GET /greetings': { name: 'livechatGetGreetings', given: group, note: groupNote },
};

const style: LiteralStyle = {
  text: quoteUnicode,
  none: 'NULL',
  list: () => ['list(', ')'],
  members: ['list(', ')'],
  member: (name, value) => `${name} = ${value}`,
  variable: (name) => `Sys.getenv("${name}")`,
};

function write({ name, values, credential }: ReadyCall): string {
  const account = credential.map((secret) => writeSecret(secret, style));
  const given = ['account', ...values.map((value) => writeLiteral(value, style))];
  return `library(livechatR)

account <- livechatCreateAccount(${account.join(', ')})
print(${name}(${given.join(', ')}))
`;
}

/** R with livechatR 0.1.0 (github.com/lawwu/livechatR, as of 2016-02-24), which reads five lists. */
export const rLibrary: Library = {
  subject: 'The R client',
  bodyAs: 'form',
  movable: false,
  notes: [
    'The R client gives login and key to curl on a command line, where other users of the computer can see them.',
  ],
  calls,
  write,
};

/** Writes calls of that client. */
export const writeRCall = createLibraryWriter(rLibrary);
