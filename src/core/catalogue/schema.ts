/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** The formats used in the catalogue, spelled as JSON Schema does where it has a word. */
export type Format = 'date' | 'date-time' | 'time' | 'email' | 'uri' | 'timezone' | 'unix-time' | 'password';

/** JSON types a schema can ask for. */
export type SchemaType = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';

/** The part of JSON Schema 2020-12 that descriptors use; each word means what it means there. */
export interface Schema {
  /** JSON type of the value; where several are allowed, the usual one first. */
  readonly type: SchemaType | readonly [SchemaType, ...SchemaType[]];
  /** Meaning of a string or number. */
  readonly format?: Format;
  /** Name for people. */
  readonly title?: string;
  /** What the value is, one or two sentences. */
  readonly description?: string;
  /** Allowed values. */
  readonly enum?: readonly (string | number | boolean)[];
  /** What the API assumes when the value is left out. */
  readonly default?: Json;
  /** Sample values; the first one is offered to the person. */
  readonly examples?: readonly Json[];
  /** Least number allowed. */
  readonly minimum?: number;
  /** Greatest number allowed. */
  readonly maximum?: number;
  /** Least number of characters. */
  readonly minLength?: number;
  /** Greatest number of characters. */
  readonly maxLength?: number;
  /** Schema of each item of an array. */
  readonly items?: Schema;
  /** Members of an object, in the order shown. */
  readonly properties?: { readonly [name: string]: Schema };
  /** Names of members that must be there. */
  readonly required?: readonly string[];
  /** Members that must accompany another one when it is there. */
  readonly dependentRequired?: { readonly [name: string]: readonly string[] };
  /** Schema of members that `properties` does not name. */
  readonly additionalProperties?: Schema | boolean;
  /** Allowed names of members. */
  readonly propertyNames?: { readonly enum: readonly string[] };
  /** Kinds of an object, told apart by the member that allows one value in each; members of `properties` are shared. */
  readonly oneOf?: readonly Schema[];
  /** Further words about this value: when it came, who may set it, what is odd about it. */
  readonly 'x-note'?: string;
}

/** Every type a schema allows. */
export function typesOf({ type }: Schema): readonly [SchemaType, ...SchemaType[]] {
  return typeof type === 'string' ? [type] : type;
}
