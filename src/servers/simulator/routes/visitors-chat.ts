import { visitorsChat } from '../../../core/catalogue/livechat/visitors-chat.ts';
import { type Answer, ok, refuse, refuseArguments } from '../http/answer.ts';
import { checkReferences } from '../validate/check-references.ts';
import { licenceNumber } from '../world/account.ts';
import { closeSession, isOpen, keepAlive, renderSession, speak } from '../world/hold-session.ts';
import { randomHex } from '../world/random-id.ts';
import { isSampleSession, startSampleSession } from '../world/sample-session.ts';
import { settleChats } from '../world/settle-chats.ts';
import { type SessionInput, startSession } from '../world/start-session.ts';
import type { VisitorSession } from '../world/visitor-session.ts';
import { createPublicRoute, type PublicCall, type Route } from './route.ts';

type OneVisitor = { visitor_id: string };
type Credential = { licence_id: number; secured_session_id: string };
type PollParameters = OneVisitor & Credential & { last_message_id?: number };

/** Chats held from the visitor's side. */
export const visitorsChatRoutes: readonly Route[] = [
  createPublicRoute<OneVisitor, SessionInput & { licence_id: number }>(
    visitorsChat,
    'visitors-chat.start',
    ({ world, now, parameters, body }) => {
      if (body.licence_id !== licenceNumber) return refuse(401, 'Wrong licence_id');
      const errors = checkReferences(world, { group: [body.group] });
      if (errors.length > 0) return refuseArguments(errors);
      const id = `CS${now}.${randomHex(world.random, 10)}`;
      startSession(world, id, parameters.visitor_id, body, now);
      return ok({ secured_session_id: id, banned: false });
    },
  ),
  createPublicRoute<PollParameters>(visitorsChat, 'visitors-chat.get-pending-messages', (call) =>
    withSession(call, call.parameters, (session) => {
      if (isOpen(session, call.now)) {
        keepAlive(session, call.now);
        // A poll keeps the chat open, so the journal has to know of it.
        call.world.revision += 1;
      }
      const after = call.parameters.last_message_id ?? 0;
      return ok({ events: renderSession(session, call.now).slice(Math.max(0, after)) });
    }),
  ),
  createPublicRoute<OneVisitor, Credential & { message: string }>(
    visitorsChat,
    'visitors-chat.send-message',
    (call) =>
      withSession(call, call.body, (session) => {
        if (!isOpen(session, call.now)) return refuse(400, 'The chat is closed');
        keepAlive(session, call.now);
        if (session.state === 'queued') return refuse(400, 'No agent has taken the chat yet');
        speak(session, call.body.message, call.now);
        return ok({ success: true });
      }),
  ),
  createPublicRoute<OneVisitor, Credential>(visitorsChat, 'visitors-chat.close', (call) =>
    withSession(call, call.body, (session) => {
      if (!isOpen(session, call.now)) return refuse(400, 'The chat is closed');
      closeSession(session, call.now);
      settleChats(call.world, call.now);
      return ok({ success: true });
    }),
  ),
];

function withSession<Parameters extends OneVisitor, Body>(
  { world, now, parameters }: PublicCall<Parameters, Body>,
  { licence_id: licence, secured_session_id: id }: Credential,
  answer: (session: VisitorSession) => Answer,
): Answer {
  const visitorId = parameters.visitor_id;
  const found = world.sessions.findLast((session) => session.id === id && session.visitorId === visitorId);
  if (licence !== licenceNumber) return refuse(401, 'Wrong licence_id or secured_session_id');
  if (isSampleSession(id, visitorId) && !(found && isOpen(found, now)))
    return answer(startSampleSession(world, now));
  return found ? answer(found) : refuse(401, 'Wrong licence_id or secured_session_id');
}
