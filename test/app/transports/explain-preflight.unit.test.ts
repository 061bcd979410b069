import { expect, it } from 'vitest';
import { explainPreflight } from '../../../src/app/transports/explain-preflight.ts';
import { request } from './calls.ts';

const url = 'https://api.example.com/agents';

it('speaks of no preflight for a call that needs none', () => {
  const form = [['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8']] as const;
  expect(explainPreflight(request(url, { method: 'POST', headers: form }))).toContain('no preflight');
});

it('names the method and the headers that made the browser ask first', () => {
  const sentence = explainPreflight(
    request(url, {
      method: 'PUT',
      headers: [
        ['Accept', '*/*'],
        ['Authorization', 'x'],
        ['Content-Type', 'application/json'],
      ],
    }),
  );
  expect(sentence).toBe(
    'Because of the method PUT and the headers authorization, content-type, the browser asks permission first (a preflight, OPTIONS); the answer would need Access-Control-Allow-Origin; Access-Control-Allow-Methods: PUT; Access-Control-Allow-Headers: authorization, content-type.',
  );
});
