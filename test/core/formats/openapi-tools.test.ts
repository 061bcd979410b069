import { dereference, validate } from '@readme/openapi-parser';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import { writeOpenApi } from '../../../src/core/formats/openapi/write-openapi.ts';

const document = writeOpenApi(livechat, await loadResources(livechat));
const text = JSON.stringify(document);

it('satisfies the official schema of OpenAPI 3.1', async () => {
  const validator = new Validator();
  expect(await validator.validate(JSON.parse(text))).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

it('passes the strict rules of Redocly', async () => {
  const config = await createConfig({
    extends: ['recommended-strict'],
    rules: {
      // They ask for the licence of the API, and LiveChat names none.
      'info-license': 'off',
      'info-license-strict': 'off',
    },
  });
  const problems = await lintFromString({ source: text, absoluteRef: 'livechat.openapi.json', config });
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
    [],
  );
});

it('is read and dereferenced by a parser', async () => {
  expect(await validate(JSON.parse(text))).toMatchObject({ valid: true });
  const whole = JSON.stringify(await dereference(JSON.parse(text)));
  expect(whole).not.toContain('"$ref"');
});
