import type { RevealedCredential } from '../../src/app/explorer/credentials.ts';
import type { CredentialState } from '../../src/app/explorer/state.ts';
import type { CodePanel } from '../../src/ui/code-panel/code-panel.ts';
import '../../src/ui/code-panel/code-panel.ts';
import type { CopyButton } from '../../src/ui/copy-button/copy-button.ts';
import { assert, assertEqual } from '../app/assert.ts';
import { deepText, mount } from './deep-elements.ts';

const origin = 'https://api.example.com';
const token = 'tern-oak-47';
const found: RevealedCredential = {
  kind: 'found',
  credential: { kind: 'bearer', token, origins: [origin], grant: null },
};

const inUse = {
  kind: 'bearer',
  protection: 'passphrase',
  savedAt: 1,
  status: 'ready',
  region: null,
  signedIn: false,
  expiresAt: null,
  scopes: null,
  renewable: false,
  origins: [origin],
} as const;

const credential: CredentialState = {
  kind: 'bearer',
  kept: [inUse],
  inUse,
  builtIn: false,
  vault: {
    canEncrypt: true,
    lasting: true,
    passphrase: 'unlocked',
    autoLockMinutes: 5,
    problem: null,
  },
};

/** A panel whose secret was asked for, and the one who answers. */
async function ask() {
  const panel = document.createElement('ax-code-panel') as CodePanel;
  panel.request = {
    method: 'GET',
    url: `${origin}/agents`,
    headers: [],
    body: null,
    credential: 'bearer',
    credentialIn: 'header',
  };
  panel.accountId = 'mine';
  panel.snippetId = 'http';
  panel.credential = credential;
  let tell: (revealed: RevealedCredential | null) => void = () => {};
  panel.addEventListener('ax-secret-ask', (event) => {
    ({ tell } = (event as CustomEvent<{ tell: typeof tell }>).detail);
  });
  await mount(panel, 'Code');
  await written(panel);
  press(panel, 'Show the secret');
  return {
    panel,
    tell: async (revealed: RevealedCredential | null) => {
      tell(revealed);
      await panel.updateComplete;
    },
  };
}

/** Waits until the code is there. */
function written({ shadowRoot }: CodePanel): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (shadowRoot?.querySelector('pre[aria-busy="false"]')) resolve();
    };
    new MutationObserver(look).observe(shadowRoot as ShadowRoot, { attributes: true, subtree: true });
    look();
  });
}

function press(panel: CodePanel, label: string): void {
  const buttons = [...(panel.shadowRoot?.querySelectorAll('button') ?? [])];
  buttons.find(({ textContent }) => textContent === label)?.click();
}

/** All that can be read or copied. */
const held = (panel: CodePanel) =>
  `${deepText(panel)} ${panel.shadowRoot?.querySelector<CopyButton>('ax-copy-button')?.text}`;

describe('the secret of a credential in code', () => {
  const changes: readonly (readonly [string, Partial<CredentialState>])[] = [
    ['the vault is locked', { vault: { ...credential.vault, passphrase: 'locked' } }],
    ['the credential is forgotten', { kept: [], inUse: null }],
    ['the credential is replaced', { inUse: { ...inUse, savedAt: 2 } }],
  ];
  for (const [what, change] of changes)
    it(`goes when ${what}`, async () => {
      const { panel, tell } = await ask();
      await tell(found);
      assert(held(panel).includes(token), 'It is not shown.');
      panel.credential = { ...credential, ...change };
      await panel.updateComplete;
      assert(!held(panel).includes(token), 'It is still there.');
    });

  it('comes when opening it has renewed it meanwhile', async () => {
    const { panel, tell } = await ask();
    panel.credential = { ...credential, inUse: { ...inUse, savedAt: 2 }, vault: { ...credential.vault } };
    await panel.updateComplete;
    await tell(found);
    assert(held(panel).includes(token), 'It is not shown.');
  });

  it('stays while nothing changes but the state that lists it', async () => {
    const { panel, tell } = await ask();
    await tell(found);
    panel.credential = { ...credential, inUse: { ...inUse } };
    await panel.updateComplete;
    assert(held(panel).includes(token), 'It is gone.');
  });

  it('is told of in words when it could not be opened', async () => {
    const { panel, tell } = await ask();
    await tell(null);
    assertEqual(
      panel.shadowRoot?.querySelector('[role="alert"]')?.textContent,
      'The credential could not be opened. Check the connection, then try again.',
    );
  });
});
