/** What a choice rests on, in the words of the facts; `simulation`: it is ours, the API has no such thing. */
export const standings = ['documented', 'observed', 'assumed', 'unknown', 'simulation'] as const;

/** One of them. */
export type Standing = (typeof standings)[number];

/** What concerns more than one resource; `the account` concerns the simulated account and no call. */
export const wideTopics = ['every call', 'bodies', 'JSONP', 'credentials', 'the account'] as const;

/** One of them. */
export type WideTopic = (typeof wideTopics)[number];

/** A call that a choice concerns: as a whole, or one value of it. */
export interface ChoiceTarget {
  /** Id of the endpoint. */
  readonly endpoint: string;
  /** Name of a parameter, or place in the body: `tag[]`, `requester.mail`. */
  readonly argument?: string;
  /** The one value of the parameter that it is about, as it is sent. */
  readonly value?: string;
  /** Place in the reply: `ranking[].score`. */
  readonly member?: string;
  /** Whether few answers of the call show it. */
  readonly rare?: true;
}

/** What the simulated account does where the facts of the API are silent. */
export interface Choice {
  /** Stable id: `several-tags`. */
  readonly id: string;
  /** Heading it stands under, such as the title of a resource. */
  readonly topic: string;
  /** What it rests on. */
  readonly known: Standing;
  /** What the facts leave open, a heading. */
  readonly matter: string;
  /** What the account does, as a sentence; code stands between back-ticks. */
  readonly chosen: string;
  /** Why that, as a sentence. */
  readonly why: string;
  /** Calls it names. */
  readonly calls: readonly ChoiceTarget[];
  /** Ids of resources that it concerns as a whole. */
  readonly resources: readonly string[];
  /** What it concerns beyond resources. */
  readonly topics: readonly WideTopic[];
  /** It concerns only answers of one of these statuses; none: answers of success. */
  readonly statuses: readonly number[];
}
