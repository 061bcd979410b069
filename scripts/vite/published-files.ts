import { livechat } from '../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../src/core/catalogue/load-resources.ts';
import { catalogueSchema } from '../../src/core/formats/catalogue/catalogue-schema.ts';
import { writeCatalogue } from '../../src/core/formats/catalogue/write-catalogue.ts';
import { writeOpenApi } from '../../src/core/formats/openapi/write-openapi.ts';

const resources = await loadResources(livechat);

/** The data that the build publishes, by file name; made while the importing module runner is still open. */
export const publishedFiles = {
  'livechat-rest-v2.openapi.json': print(writeOpenApi(livechat, resources)),
  'livechat-rest-v2.catalogue.json': print(writeCatalogue(livechat, resources)),
  [catalogueSchema.$id]: print(catalogueSchema),
};

function print(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
