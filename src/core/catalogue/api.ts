import type { Resource } from './endpoint.ts';
import type { GuideEntry } from './guide.ts';

/** One HTTP API as the explorer knows it. */
export interface Api {
  /** Stable id, the first part of every address: `livechat-v2`. */
  readonly id: string;
  /** Name for people. */
  readonly title: string;
  /** Origin of the real service, without a trailing slash. */
  readonly baseUrl: string;
  /** How a version is asked for: by header, or by a path prefix where no header can travel. */
  readonly version: { readonly header: string; readonly value: string; readonly pathPrefix: string };
  /** Header that names the data centre of a token: `fra`, or `dal`, which is the default. */
  readonly regionHeader: string;
  /** Id of an endpoint that changes nothing and that every credential may call, to see whether one is taken. */
  readonly harmlessCall: string;
  /** Query parameter that names the JSONP callback. */
  readonly callbackParameter: string;
  /** Its resources, each loaded when first needed. */
  readonly resources: readonly ResourceEntry[];
  /** Its guides, in the order to read them. */
  readonly guides: readonly GuideEntry[];
}

/** A resource by id, with the way to load its data. */
export interface ResourceEntry {
  /** Id, the same as in the data. */
  readonly id: string;
  /** Loads the data file. */
  load(): Promise<Resource>;
}
