import type { Json } from '../../../core/catalogue/schema.ts';
import { dayOf, startOfDay } from '../time/local-day.ts';
import { coordinates } from './coordinates.ts';
import type { Presence } from './presence.ts';
import { reportZone } from './report-zone.ts';

const languages: { readonly [country: string]: string } = { PL: 'pl', DE: 'de', NO: 'nb', JP: 'ja' };

/** Somebody on the site as the API shows them, with the number of their chats so far. */
export function renderVisitor(presence: Presence, chats: number): { [name: string]: Json } {
  const { visitor, state, views, chat, entered, greeting } = presence;
  const [first] = views;
  const page = views.at(-1) ?? first;
  const [latitude, longitude] = coordinates[visitor.city] ?? ['', ''];
  const isInvited = chat?.engagement === 'auto_invite';
  const variables = chat?.customVariables.map(({ key, value }) => ({ key, value })) ?? [];
  const begun = chat && state !== 'queued' ? chat.started : null;
  return {
    browser: visitor.userAgent,
    chat: {},
    chat_id: begun === null ? '' : (chat?.id ?? ''),
    chat_start_time: begun === null ? '' : writeTime(begun),
    chat_start_time_ts: begun ?? 0,
    chats,
    ...(variables.length > 0 ? { custom_variables: variables } : {}),
    city: visitor.city,
    country: visitor.country,
    country_code: visitor.countryCode,
    greetings_accepted: isInvited ? 1 : 0,
    greetings_all: isInvited || greeting ? 1 : 0,
    greetings_refused: state === 'refused invitation' ? 1 : 0,
    group: presence.group,
    host: `cable-${visitor.ip.split('.').at(-1)}.isp.example`,
    id: visitor.id,
    invitation: greeting?.isOpen ? greeting.name : '',
    ip: visitor.ip,
    language: languages[visitor.countryCode] ?? 'en',
    last_visit: writeTime(entered),
    last_visit_ts: entered,
    latitude,
    longitude,
    name: visitor.name,
    operators: state === 'chatting' ? (chat?.agents ?? []).map(renderOperator) : [],
    page_address: page.url,
    page_current: page.url,
    page_entered: writeTime(entered),
    page_entered_ts: entered,
    page_time: writeTime(page.at),
    page_time_ts: page.at,
    page_title: page.title,
    page_views: views.length,
    ...(state === 'chatting' ? { prechat_survey: renderSurvey(visitor) } : {}),
    queue_start_time: chat && (state === 'queued' || chat.queued !== null) ? timeOfDay(joinedQueue(chat)) : 0,
    referrer: presence.referrer,
    region: visitor.region,
    state,
    timezone: visitor.timezone,
    visit_path: views.map(({ url, title, at }, index) => {
      const next = views[index + 1]?.at ?? Number.POSITIVE_INFINITY;
      const isHere = greeting && at <= greeting.from && greeting.from < next;
      return {
        invitation: isHere ? greeting.name : '',
        page: url,
        time: writeTime(at),
        time_ref: at,
        time_ts: at,
        title,
      };
    }),
    visits: chat ? Math.max(1, chats) : chats + 1,
  };
}

function renderOperator({ login, name }: { readonly login: string; readonly name: string }): Json {
  return { id: login, display_name: name };
}

function renderSurvey({ name, mail }: { readonly name: string; readonly mail: string }): Json {
  return [
    { key: 'Name:', value: name },
    { key: 'E-mail:', value: mail },
  ];
}

function joinedQueue({
  started,
  queued,
}: {
  readonly started: number;
  readonly queued: number | null;
}): number {
  return started - (queued ?? 0);
}

/** An instant (Unix seconds) as `2018-04-13 11:40:53`, in the zone of the account. */
function writeTime(instant: number): string {
  const local = (instant + reportZone().offsetAt(instant)) * 1000;
  return new Date(local).toISOString().slice(0, 19).replace('T', ' ');
}

/** The reference has numbers such as 46843480 for the start of waiting: they could be milliseconds of a day. */
function timeOfDay(instant: number): number {
  return (instant - startOfDay(dayOf(instant, reportZone()), reportZone())) * 1000;
}
