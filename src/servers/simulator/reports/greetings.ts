import type { Chat } from '../world/chat.ts';
import { pickGreeting } from '../world/pick-greeting.ts';
import { roll, rollInteger } from '../world/roll.ts';
import type { BucketReport } from './bucket-report.ts';

/** Which greetings and goals a report counts, by the names on the wire. */
export interface GreetingChoice {
  /** Only this greeting. */
  readonly greeting?: number;
  /** Only goals of this kind; greetings count all the same. */
  readonly goal?: number;
}

/** Greetings shown, chats they led to, goals reached in those. Those nobody took up hang on the chats of that time. */
export function reportGreetings({
  greeting,
  goal,
}: GreetingChoice): BucketReport<Chat, { displayed: number; accepted: number; goals: number }> {
  const isWanted = (id: number) => greeting === undefined || id === greeting;
  return {
    tellsDays: true,
    at: (chat) => chat.started,
    start: () => ({ displayed: 0, accepted: 0, goals: 0 }),
    add(tally, { id, engagement, goals }) {
      for (let ignored = rollInteger(id, 80, 0, 2); ignored > 0; ignored--)
        if (isWanted(pickGreeting(roll(id, 80 + ignored)))) tally.displayed += 1;
      if (engagement !== 'auto_invite' || !isWanted(pickGreeting(roll(id, 90)))) return;
      tally.displayed += 1;
      tally.accepted += 1;
      tally.goals += goals.filter((reached) => goal === undefined || reached.goal === goal).length;
    },
    show: (tally) => tally,
  };
}
