import type { Api } from '../../catalogue/api.ts';
import type { Resource } from '../../catalogue/endpoint.ts';
import { catalogueSchema } from './catalogue-schema.ts';

/** A catalogue as one JSON document. */
export interface CatalogueDocument {
  /** Where its schema lies, seen from the document. */
  readonly $schema: string;
  /** The API, without the parts that are code. */
  readonly api: Pick<Api, 'id' | 'title' | 'baseUrl' | 'version' | 'callbackParameter'>;
  /** Its resources with all their data. */
  readonly resources: readonly Resource[];
}

/** Writes the catalogue of an API as one document, observed calls included: each says so itself. */
export function writeCatalogue(api: Api, resources: readonly Resource[]): CatalogueDocument {
  const { id, title, baseUrl, version, callbackParameter } = api;
  return {
    $schema: `./${catalogueSchema.$id}`,
    api: { id, title, baseUrl, version, callbackParameter },
    resources,
  };
}
