import { render } from 'lit';
import type { Question, SecretNames } from '../../src/app/explorer/question.ts';
import { renderQuestion } from '../../src/ui/ask-dialog/question-words.ts';
import { assertEqual } from '../app/assert.ts';

function words(question: Question): string {
  const place = document.createElement('p');
  render(renderQuestion(question, 'Mine'), place);
  return place.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

const corsproxy = { host: 'corsproxy.io', title: 'corsproxy.io', speaks: null };

const publicly = (secrets: SecretNames) =>
  words({ kind: 'public-relay', key: '', secrets, relay: corsproxy, host: corsproxy.host });

describe('the words of a question', () => {
  it('name what a relay would read', () => {
    const foreign = (secrets: SecretNames) =>
      words({ kind: 'foreign-relay', key: '', secrets, relay: 'https://relay.example' });
    const rest = 'and the whole call. It isn’t on this computer, and you haven’t called it your own.';
    assertEqual(foreign([null]), `The relay at relay.example will read the credential ${rest}`);
    assertEqual(foreign(['pin']), `The relay at relay.example will read the secret variable “pin” ${rest}`);
  });

  it('name what is refused to a public relay', () => {
    const among = (what: string, refused: string) =>
      `corsproxy.io is a public relay: strangers run it, and they would read ${what} and the whole call. ${refused} refused to it. A relay of your own needs no such trust.`;
    assertEqual(publicly([null]), among('the credential', 'The credential is'));
    const both = 'he credential and the secret variable “pin”';
    assertEqual(publicly([null, 'pin']), among(`t${both}`, `T${both} are`));
  });

  it('name what was stored for another host', () => {
    const stray = (variable: string | null) =>
      words({
        kind: 'other-host',
        key: '',
        variable,
        host: 'https://new.example',
        storedFor: ['https://old.example'],
      });
    const rest = 'was stored for old.example and would now go to new.example.';
    assertEqual(stray(null), `The credential ${rest}`);
    assertEqual(stray('pin'), `The secret variable “pin” ${rest}`);
  });
});
