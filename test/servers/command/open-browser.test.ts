import { expect, it } from 'vitest';
import { findOpener, isPersonThere } from '../../../src/servers/command/open-browser.ts';

it('sees a person only at a terminal outside continuous integration', () => {
  expect(isPersonThere({ isTTY: true }, {})).toBe(true);
  expect(isPersonThere({}, {})).toBe(false);
  expect(isPersonThere({ isTTY: true }, { CI: 'true' })).toBe(false);
});

it('knows the opener of each platform', () => {
  const url = 'http://localhost:5173';
  expect(findOpener('darwin', url)).toEqual(['open', url]);
  expect(findOpener('win32', url)).toEqual(['cmd', '/c', 'start', '""', url]);
  expect(findOpener('linux', url)).toEqual(['xdg-open', url]);
});
