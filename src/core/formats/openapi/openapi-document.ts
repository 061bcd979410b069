import type { Json } from '../../catalogue/schema.ts';

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export type JsonSchema = { readonly [word: string]: Json };

/** An argument outside the body. */
export interface OpenApiParameter {
  /** Name on the wire. */
  readonly name: string;
  /** Where it stands. */
  readonly in: 'path' | 'query' | 'header';
  /** Whether the API demands it. */
  readonly required: boolean;
  /** What it is, in Markdown. */
  readonly description?: string;
  /** How a list is written: `form` with `explode` repeats the name. */
  readonly style?: 'form';
  /** Whether each item of a list gets the name again. */
  readonly explode?: true;
  /** Its value. */
  readonly schema: JsonSchema;
  /** A sample value. */
  readonly example?: Json;
}

/** How one member of a form is written. */
export interface OpenApiEncoding {
  /** `deepObject` puts the names of members in brackets. */
  readonly style: 'deepObject';
  /** Whether each member gets a pair of its own. */
  readonly explode: true;
}

/** A body in one content type. */
export interface OpenApiMediaType {
  /** The body as one value. */
  readonly schema: JsonSchema;
  /** A sample body. */
  readonly example?: Json;
  /** Named sample bodies. */
  readonly examples?: { readonly [name: string]: { readonly summary: string; readonly value: Json } };
  /** How members of a form are written, by name. */
  readonly encoding?: { readonly [name: string]: OpenApiEncoding };
}

/** The body of a request. */
export interface OpenApiBody {
  /** Whether it may not be left out. */
  readonly required: boolean;
  /** What is to know about writing it, in Markdown. */
  readonly description?: string;
  /** The body by content type. */
  readonly content: { readonly [type: string]: OpenApiMediaType };
}

/** One kind of answer. */
export interface OpenApiReply {
  /** When it comes, in Markdown. */
  readonly description: string;
  /** Its body by content type. */
  readonly content?: { readonly [type: string]: OpenApiMediaType };
}

/** A reference to a shared part of the document. */
export interface OpenApiReference {
  /** JSON Pointer to it: `#/components/…`. */
  readonly $ref: string;
}

/** Credentials that allow a call together: scopes by name of the security scheme. */
export type SecurityRequirement = { readonly [scheme: string]: readonly string[] };

/** One call. */
export interface OpenApiOperation {
  /** Unique name: the id of the endpoint. */
  readonly operationId: string;
  /** Title of its resource. */
  readonly tags: readonly [string];
  /** Its title. */
  readonly summary: string;
  /** All there is to say about it, in Markdown. */
  readonly description: string;
  /** Whether it is deprecated or gone. */
  readonly deprecated?: true;
  /** Arguments outside the body. */
  readonly parameters?: readonly OpenApiParameter[];
  /** The body, where it takes one. */
  readonly requestBody?: OpenApiBody;
  /** Answers by status. */
  readonly responses: { readonly [status: string]: OpenApiReply | OpenApiReference };
  /** Alternatives of credentials; none at all where the call carries no HTTP credential. */
  readonly security: readonly SecurityRequirement[];
  /** Whether it takes the parameter that `x-jsonp-parameter` of the document describes. */
  readonly 'x-jsonp'?: true;
}

/** Calls by lower-case method. */
export type OpenApiPath = { readonly [method: string]: OpenApiOperation };

/** A way to prove who calls. */
export type SecurityScheme = { readonly type: 'http' | 'oauth2'; readonly description: string } & {
  readonly [word: string]: Json;
};

/** An OpenAPI 3.1 document. */
export interface OpenApiDocument {
  /** Version of OpenAPI. */
  readonly openapi: string;
  /** What the document describes. */
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  /** Where the API answers, the documented address first. */
  readonly servers: readonly { readonly url: string; readonly description: string }[];
  /** Groups of calls. */
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  /** The header that every call carries. */
  readonly 'x-version-header': OpenApiParameter;
  /** The parameter that asks for JSONP. */
  readonly 'x-jsonp-parameter': OpenApiParameter;
  /** Calls by path. */
  readonly paths: { readonly [path: string]: OpenApiPath };
  /** Calls the API makes by itself, by event. */
  readonly webhooks?: { readonly [event: string]: OpenApiPath };
  /** Parts that calls share. */
  readonly components: {
    /** Errors, by name. */
    readonly responses: { readonly [name: string]: OpenApiReply };
    /** Shapes, by name. */
    readonly schemas: { readonly [name: string]: JsonSchema };
    /** Ways to prove who calls, by name. */
    readonly securitySchemes: { readonly [name: string]: SecurityScheme };
  };
}
