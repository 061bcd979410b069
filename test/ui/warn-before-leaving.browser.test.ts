import type { Explorer } from '../../src/app/explorer/explorer.ts';
import { warnBeforeLeaving } from '../../src/ui/app-shell/warn-before-leaving.ts';
import { assertEqual } from '../app/assert.ts';

describe('leaving the page', () => {
  it('is asked about while a change is under way, and at no other time', () => {
    let page: unknown = { kind: 'welcome' };
    warnBeforeLeaving({
      get state() {
        return { page };
      },
    } as Explorer);
    const isAsked = (shown: unknown) => {
      page = shown;
      return !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    };
    const open = (method: string, running: boolean) => ({ kind: 'endpoint', endpoint: { method }, running });
    const asked = [
      page,
      open('POST', true),
      open('POST', false),
      open('DELETE', true),
      open('GET', true),
    ].map(isAsked);
    assertEqual(asked, [false, true, false, true, false]);
    page = { kind: 'welcome' };
  });
});
