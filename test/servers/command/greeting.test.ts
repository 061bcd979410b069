import { expect, it } from 'vitest';
import { writeGreeting } from '../../../src/servers/command/greeting.ts';

it('lines up addresses and credentials', () => {
  const credentials = [
    ['login', 'a@b.example'],
    ['bearer token', 't'],
  ] as const;
  expect(writeGreeting([['Explorer', 'http://localhost:5173']], credentials)).toBe(`
  Explorer       http://localhost:5173

The simulated API takes
  login          a@b.example
  bearer token   t

Stop with Ctrl+C.
`);
});

it('names no credentials when nothing takes them', () => {
  expect(writeGreeting([['Relay', 'http://localhost:5174']], null)).not.toContain('login');
});
