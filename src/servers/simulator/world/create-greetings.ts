import type { Greeting, Rule } from './greeting.ts';

type Row = readonly [
  id: number,
  name: string,
  group: number,
  active: boolean,
  text: string,
  ...Omit<Rule, 'id'>[],
];

const rows: readonly Row[] = [
  [
    640,
    'Second visit',
    0,
    true,
    'Good to see you again!',
    { type: 'visits_number', value: '2', operator: 'greater_or_equal' },
  ],
  [
    641,
    'Half a minute in',
    0,
    true,
    'Can I help you find something?',
    { type: 'visit_time_site', value: '30', operator: 'equals' },
  ],
  [
    643,
    'Looking for a parcel',
    1,
    true,
    'Shall I look up your order?',
    { type: 'url_current', value: '/orders', operator: 'contains' },
    { type: 'visit_time_page', value: '45', operator: 'greater_than' },
  ],
  [
    644,
    'Size guide read',
    2,
    true,
    'Between two sizes? Tell me your chest measure.',
    { type: 'url_visited', value: '/size-guide', operator: 'contains' },
    { type: 'pages_view_number', value: '4', operator: 'greater_or_equal' },
  ],
  [
    646,
    'Readers of the trail blog',
    0,
    true,
    'Welcome, fellow walker!',
    { type: 'url_referrer', value: 'trailblog.example', operator: 'contains' },
  ],
  [
    647,
    'Neighbours',
    1,
    false,
    'Parcels within Poland arrive in one day.',
    { type: 'geolocation', value: 'Poland', operator: 'equals' },
  ],
  [
    649,
    'Rain ahead',
    2,
    true,
    'Which rain is it going to be, a shower or a week of it?',
    { type: 'search_keyword', value: 'raincoat', operator: 'contains' },
  ],
  [
    650,
    'Gold shelf',
    1,
    true,
    'Your gold discount is already in the basket.',
    { type: 'custom_variable', variableName: 'loyalty_tier', variableValue: 'gold', operator: 'contains' },
  ],
  [
    652,
    'Stuck at the basket',
    2,
    true,
    'Is the size what keeps you thinking?',
    {
      type: 'url_funnel',
      urls: [
        { url: 'harborpine.example/jackets', operator: 'equals' },
        { url: 'basket', operator: 'contains' },
      ],
    },
  ],
];

/** The greetings of Harbor Pine. Its April 2018 knows no `ads_traffic` rule, but one can be added. */
export function createGreetings(): Greeting[] {
  let ruleId = 2_101;
  return rows.map(([id, name, group, active, text, ...rules]) => ({
    id,
    name,
    group,
    active,
    text,
    isAnnouncement: false,
    rules: rules.map((rule) => ({ id: ruleId++, ...rule })),
  }));
}
