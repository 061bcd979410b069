import type { SimulatedWorld } from './app/simulated-world/simulated-world.ts';
import { openStore } from './app/storage/open-store.ts';
import { randomId } from './random-id.ts';
import { simulatedAccountsUrl } from './servers/simulator/demo-client.ts';
import { restoreTheme } from './ui/theme/theme.ts';

/** What the app asked for: taken out of the address at once, and kept for a reload. */
function takeQuery(): string {
  if (location.search) history.replaceState(location.search, '', location.pathname);
  return typeof history.state === 'string' ? history.state : '';
}

/** Shows what went wrong in this page, in the place of what the accounts server would show. */
function tell(title: string, ...sentences: string[]): void {
  document.title = title;
  const heading = Object.assign(document.createElement('h1'), { textContent: title });
  const paragraphs = sentences.map((text) =>
    Object.assign(document.createElement('p'), { textContent: text }),
  );
  const main = document.createElement('main');
  main.append(heading, ...paragraphs);
  document.body.replaceChildren(main);
}

function tellNothingIsKept(): void {
  tell(
    'This sign-in needs site data',
    'This browser keeps nothing for this page (private mode, blocked site data or a full disk), so the tab that asked could not know what is allowed here.',
    'Allow site data for this page, or open the explorer in an ordinary window, and start again.',
  );
}

/** Asks the accounts server of the account in this browser, and shows its page or goes where it sends the person. */
async function ask(world: SimulatedWorld, request: Request): Promise<void> {
  const response = await world.fetch(request);
  const target = response.headers.get('location');
  if (!world.state.survives) tellNothingIsKept();
  else if (target === null) show(world, await response.text());
  else if (/^https?:/.test(target)) location.replace(target);
}

/** Takes over the nodes and the style of a page. Scripts of a parsed document never run, and the policy forbids them. */
function show(world: SimulatedWorld, html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.title = page.title;
  document.head.querySelector('style[data-page]')?.remove();
  const style = page.head.querySelector('style');
  if (style) {
    style.dataset.page = '';
    document.head.append(style);
  }
  document.body.replaceChildren(...page.body.children);
  const form = document.querySelector('form');
  let isSent = false;
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isSent) return;
    isSent = true;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) fields.append(name, String(value));
    const { submitter } = event;
    if (submitter instanceof HTMLButtonElement) fields.append(submitter.name, submitter.value);
    const url = new URL(form.getAttribute('action') ?? '/', simulatedAccountsUrl);
    ask(world, new Request(url, { method: 'POST', body: fields })).catch(tellFailure);
  });
}

function tellFailure(error: unknown): void {
  tell(
    'The simulated account could not be asked',
    'Its code could not be loaded, or it broke while answering. Nothing left this browser.',
    `Close this window and start again from the explorer. What the browser says: ${error}`,
  );
}

async function open(): Promise<void> {
  const query = takeQuery();
  const opened = await openStore('livechat-api-explorer');
  if (!opened.lasting) return tellNothingIsKept();
  const { startWorld } = await import('./start-world.ts');
  await ask(startWorld(opened, randomId), new Request(`${simulatedAccountsUrl}/${query}`));
}

restoreTheme();
open().catch(tellFailure);
