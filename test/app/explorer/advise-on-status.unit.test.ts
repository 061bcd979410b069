import { describe, expect, it } from 'vitest';
import { adviseOnStatus } from '../../../src/app/explorer/advise-on-status.ts';
import type { Exchange } from '../../../src/core/http/exchange.ts';
import { pastCall } from '../history/past-call.ts';

function answered(status: number | null, credential: 'basic' | null = 'basic'): Exchange {
  const { exchange } = pastCall('a', 1, '{}');
  if (exchange.outcome.kind !== 'answered') throw new Error('The call was answered.');
  const response = { ...exchange.outcome.response, status };
  return {
    ...exchange,
    request: { ...exchange.request, credential },
    outcome: { kind: 'answered', response },
  };
}

describe('the advice on a status', () => {
  it('is none where all is well, or where no status can be seen', () => {
    for (const status of [200, 204, 302, null]) expect(adviseOnStatus(answered(status))).toBeNull();
  });

  it('tells a wrong credential from a missing one', () => {
    expect(adviseOnStatus(answered(401))?.text).toContain('wrong, revoked or has run out');
    expect(adviseOnStatus(answered(401, null))?.text).toContain('carried no credential');
  });

  it.each([
    [401, true],
    [403, true],
    [404, false],
    [421, true],
    [422, false],
    [429, false],
    [503, false],
  ])('leads to the credential only where that is of use: %i', (status, isAboutCredential) => {
    expect(adviseOnStatus(answered(status))?.isAboutCredential).toBe(isAboutCredential);
  });
});
