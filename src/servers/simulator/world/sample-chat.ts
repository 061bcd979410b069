import type { Chat } from './chat.ts';
import { otto } from './visitor.ts';

const leo = { login: 'leo@harborpine.example', name: 'Leo Brandt' };
const nadia = { login: 'nadia@harborpine.example', name: 'Nadia Okafor' };

/** The chat of the reference's sample. Its messages and events are there in full; the sample prints some of each. */
export function sampleChat(): Chat {
  return {
    id: 'PQ7Z2M0KXA',
    visitor: otto,
    agents: [leo],
    supervisors: [nadia],
    rate: 'rated_good',
    hasComment: true,
    startUrl: 'https://harborpine.example/jackets/fjord-shell',
    referrer: 'https://search.example/?q=rain+jacket',
    group: 2,
    started: 1523612453,
    ended: 1523613491,
    postchat: [{ key: 'Did we answer your question?', value: 'Yes' }],
    customVariables: [{ key: 'loyalty_tier', value: 'silver' }],
    integrationVariables: [
      { key: 'facebook.id', value: '550019283' },
      { key: 'facebook.email', value: otto.mail },
    ],
    goals: [
      {
        goal: 304,
        at: 1523613065,
        isSale: true,
        order: { id: 'HP-20931', description: 'Fjord Shell, size M', price: '249', currency: 'PLN' },
      },
      { goal: 311, at: 1523613153, isSale: false, order: null },
    ],
    queued: 35,
    tags: ['sizing', 'jackets'],
    engagement: 'immediate_start',
    readEvents: () => [
      {
        kind: 'message',
        at: 1523612453,
        by: 'agent',
        person: leo,
        text: 'Good morning, which size do you usually wear?',
      },
      { kind: 'message', at: 1523612501, by: 'visitor', person: null, text: 'Medium, but I layer a lot.' },
      {
        kind: 'attachment',
        at: 1523612549,
        by: 'visitor',
        person: null,
        text: 'Otto Lindqvist uploaded the attachment.',
        file: 'sleeve.jpg',
      },
      { kind: 'message', at: 1523612583, by: 'supervisor', person: nadia, text: 'Offer him the longer cut.' },
      {
        kind: 'message',
        at: 1523612611,
        by: 'agent',
        person: leo,
        text: 'Then take the longer cut in medium: the sleeves leave room for a fleece.',
      },
      { kind: 'message', at: 1523612702, by: 'visitor', person: null, text: 'I will, thank you!' },
      {
        kind: 'closed',
        at: 1523613491,
        by: 'visitor',
        person: null,
        text: 'Otto Lindqvist closed the chat.',
      },
    ],
  };
}
