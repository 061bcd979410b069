import type { Method } from '../http/request.ts';
import type { Milestone } from './milestone.ts';
import type { Reply } from './reply.ts';
import type { Json, Schema } from './schema.ts';
import type { Webhooks } from './webhooks.ts';

/** Where a parameter stands, in OpenAPI's words. */
export type ParameterPlace = 'path' | 'query' | 'header';

/** One argument outside the body. */
export interface Parameter {
  /** Name on the wire, brackets included (`tag[]`, `requester[mail]`). */
  readonly name: string;
  /** Where it stands. */
  readonly in: ParameterPlace;
  /** Whether the API demands it. */
  readonly required: boolean;
  /** Its value; arrays repeat the name. */
  readonly schema: Schema;
  /** What the API assumes when it is left out, where that is no constant (`today`). */
  readonly defaultText?: string;
  /** When the API gained it. */
  readonly since?: string;
}

/** The two ways a body can be written. */
export type BodyType = 'application/json' | 'application/x-www-form-urlencoded';

/** The body an endpoint takes. */
export interface RequestBody {
  /** Content types the API takes, the default first. */
  readonly contentTypes: readonly BodyType[];
  /** The body as one object. */
  readonly schema: Schema;
  /** A complete sample. */
  readonly example: Json;
}

/** Who may call: `none` and the two body credentials belong to visitor calls only. */
export type AuthRule = 'required' | 'none' | 'webhook-token' | 'visitor-session';

/** One number of a report that is drawn. */
export interface ChartMetric {
  /** Path of its field in the reply; `{currency}` in it stands for every name found there. */
  readonly path: string;
  /** Unit of its axis; `{currency}` stands for the name found in the path. */
  readonly unit: string;
  /** Unit where the buckets are hours, when it is another one. */
  readonly hourlyUnit?: string;
  /** What it counts, as a legend says it. */
  readonly description: string;
  /** What its picture is about, where numbers of one unit are too many for one. */
  readonly panel?: string;
  /** Whether it is a part of a whole, stacked upon the other parts. */
  readonly part?: boolean;
  /** Whether more of it is good or bad, where that is plain. */
  readonly tone?: 'good' | 'bad';
}

/** How a report draws itself. */
export interface ChartHint {
  /** What kind of picture suits it. */
  readonly kind: 'time-series' | 'ranking';
  /** What the reply is keyed by. */
  readonly keyedBy: string;
  /** The numbers to draw. */
  readonly metrics: readonly ChartMetric[];
}

/** All there is to know about one call. */
export interface Endpoint {
  /** Stable id: `agents.list`. */
  readonly id: string;
  /** HTTP method. */
  readonly method: Method;
  /** Path under the API's base URL, with `{name}` for path parameters. */
  readonly path: string;
  /** Short name, an imperative. */
  readonly title: string;
  /** What it does, one sentence. */
  readonly summary: string;
  /** Arguments outside the body, in the order shown. */
  readonly parameters: readonly Parameter[];
  /** The body, or null when it takes none. */
  readonly body: RequestBody | null;
  /** The answer. */
  readonly reply: Reply;
  /** OAuth scopes that allow it, in today's and in the earlier spelling; empty where none is documented. */
  readonly scopes: { readonly new: readonly string[]; readonly old: readonly string[] };
  /** Which credential it needs. */
  readonly auth: AuthRule;
  /** Whether it takes `callback=`, as every GET does. */
  readonly jsonp: boolean;
  /** Whether the current documentation marks it deprecated. */
  readonly deprecated: boolean;
  /** What replaces it, or null. */
  readonly replacedBy: string | null;
  /** When it came, or null: it was there when the public documentation began (2016-12-23). */
  readonly since: Milestone | null;
  /** When and how it went from the documentation, or null. */
  readonly removed: Milestone | null;
  /** What shows that the call exists, where it was only observed and no documentation has it. */
  readonly observed?: string;
  /** Whether its path is complete as it stands, so that no version is added to the call. */
  readonly unversioned?: boolean;
  /** Other paths for the same call, with what shows that they exist. */
  readonly pathVariants: readonly { readonly path: string; readonly evidence: string }[];
  /** Oddities that bite at this call. */
  readonly notes: readonly string[];
  /** How the answer draws itself, for reports. */
  readonly chart?: ChartHint;
}

/** A group of endpoints: one data file of the catalogue. */
export interface Resource {
  /** Stable id: `agents`. */
  readonly id: string;
  /** Name for people. */
  readonly title: string;
  /** What it is about, one sentence. */
  readonly summary: string;
  /** What holds for all its calls: shared words, states, oddities. */
  readonly notes?: readonly string[];
  /** Its calls, in the order shown. */
  readonly endpoints: readonly Endpoint[];
  /** Calls the API makes by itself to the person's server. */
  readonly webhooks?: Webhooks;
}

/** The eager part of an endpoint: enough to list, find and link it. */
export interface EndpointEntry extends Pick<Endpoint, 'id' | 'method' | 'path' | 'title' | 'deprecated'> {
  /** Day it went, or null. */
  readonly removed: string | null;
  /** Day it came, or null where it was there from the beginning. */
  readonly since: string | null;
  /** Whether it was only observed and is not documented. */
  readonly observed: boolean;
  /** Id of its resource. */
  readonly resource: string;
  /** Title of its resource. */
  readonly group: string;
}
