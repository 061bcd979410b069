import type { Json } from '../../../core/catalogue/schema.ts';
import { textDate } from '../time/text-date.ts';
import type { TimeZone } from '../time/time-zone.ts';
import { goals, licenceNumber } from './account.ts';
import type { Person } from './agent.ts';
import type { Chat, ChatEvent, KeyValue, ReachedGoal } from './chat.ts';
import { salesTracker } from './filter-chats.ts';

type Members = { [name: string]: Json };

/** A chat as the API shows it at `now` (Unix seconds), its text dates written in the zone. */
export function renderChat(chat: Chat, zone: TimeZone, now: number): Members {
  const { visitor } = chat;
  const pending = chat.ended > now;
  // The reference promises an end for every chat and that it fits the duration; a pending one ends now.
  const ended = pending ? now : chat.ended;
  const events = chat.readEvents().filter((event) => event.at <= ended);
  const survey = [
    { key: 'Name:', value: visitor.name },
    { key: 'E-mail:', value: visitor.mail },
  ];
  return {
    type: 'chat',
    id: chat.id,
    visitor: {
      id: visitor.id,
      name: visitor.name,
      ip: visitor.ip,
      city: visitor.city,
      country: visitor.country,
      country_code: visitor.countryCode,
      timezone: visitor.timezone,
      region: visitor.region,
      user_agent: visitor.userAgent,
    },
    agents: chat.agents.map(renderPerson),
    supervisors: chat.supervisors.map(renderPerson),
    rate: chat.rate,
    duration: ended - chat.started,
    chat_start_url: chat.startUrl,
    ...(chat.referrer === null ? {} : { referrer: chat.referrer }),
    group: [chat.group],
    started: textDate(chat.started, zone),
    prechat_survey: renderSurvey(survey, chat, 417),
    postchat_survey: pending ? [] : renderSurvey(chat.postchat, chat, 533),
    ...listUnlessEmpty('custom_variables', chat.customVariables.map(renderPair)),
    ...listUnlessEmpty('integration_variables', chat.integrationVariables.map(renderPair)),
    ...listUnlessEmpty(
      'goals',
      chat.goals.filter((goal) => goal.at <= ended).map((goal) => renderGoal(goal, zone)),
    ),
    ...(chat.queued === null ? {} : { queue: { duration: chat.queued } }),
    tags: chat.tags,
    timezone: zone.name,
    messages: events
      .filter((event) => event.kind === 'message')
      .map((event) => renderMessage(event, chat, zone)),
    events: events.map((event) => renderEvent(event, chat, zone)),
    engagement: chat.engagement,
    started_timestamp: chat.started,
    ended_timestamp: ended,
    ended: textDate(ended, zone),
    ...(pending ? { pending: true } : {}),
  };
}

function renderPerson({ name, login }: Person): Members {
  return { display_name: name, email: login };
}

function renderPair({ key, value }: KeyValue): Members {
  return { key, value };
}

function renderSurvey(answers: readonly KeyValue[], chat: Chat, firstField: number): Json {
  const visit = chat.visitor.id.slice(1, 11);
  return answers.map(({ key, value }, index) => ({
    key,
    value,
    id: `${visit}${String(firstField + index).padStart(5, '0')}`,
  }));
}

function listUnlessEmpty(name: string, items: readonly Json[]): Members {
  return items.length === 0 ? {} : { [name]: items };
}

function renderGoal({ goal: id, at, order }: ReachedGoal, zone: TimeZone): Members {
  return {
    id,
    name: goals.find((goal) => goal.id === id)?.name ?? '',
    ...(id === salesTracker ? { type: 'sales_tracker' } : {}),
    date: textDate(at, zone),
    timestamp: at,
    order: order ? { ...order, currency: 'PLN' } : { id: '', description: '', price: '0', currency: '' },
  };
}

function renderMessage({ at, by, person, text }: ChatEvent, chat: Chat, zone: TimeZone): Members {
  return {
    author_name: person?.name ?? chat.visitor.name,
    text,
    date: textDate(at, zone),
    timestamp: at,
    user_type: by,
    ...(person ? { agent_id: person.login } : {}),
  };
}

function renderEvent(event: ChatEvent, chat: Chat, zone: TimeZone): Members {
  const { author_name, ...rest } = renderMessage(event, chat, zone);
  switch (event.kind) {
    case 'message':
      return { author_name: author_name ?? '', ...rest, type: 'message' };
    case 'attachment': {
      const file = `https://static.livechatinc.com/${licenceNumber}/${chat.id}/${event.file}`;
      return { ...rest, type: 'attachment', files: [file], author_name: author_name ?? '' };
    }
    case 'closed':
      return { ...rest, type: 'event', event_type: 'closed' };
  }
}
