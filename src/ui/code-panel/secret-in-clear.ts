import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RevealedCredential } from '../../app/explorer/credentials.ts';
import type { CredentialState } from '../../app/explorer/state.ts';
import type { HttpRequest } from '../../core/http/request.ts';
import { authorize } from '../../core/request/authorize.ts';
import { emit } from '../emit.ts';

/** The secret of a call in clear, from when a person asks for it until they leave; it is kept nowhere else. */
export class SecretInClear implements ReactiveController {
  /** Value of the Authorization header, or null while it is hidden. */
  authorization: string | null = null;
  /** Why it could not be shown, or empty. */
  problem = '';
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #sizes = new ResizeObserver(() => {
    // The tab was left.
    if (this.#host.offsetHeight === 0) this.hide();
  });
  #belongsTo = '';
  #vault: CredentialState['vault'] | null = null;
  /** The credential in use as it is listed, which says when it was saved. */
  #inUse = '';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Lit calls it when the element joins a page. */
  hostConnected(): void {
    this.#sizes.observe(this.#host);
    document.addEventListener('visibilitychange', this.#leave);
  }

  /** Lit calls it when the element leaves the page. */
  hostDisconnected(): void {
    this.#sizes.disconnect();
    document.removeEventListener('visibilitychange', this.#leave);
    this.hide();
  }

  /**
   * Notes what is called now: a secret of another call goes, or does not come any more. One that is shown goes as well when
   * the vault changes or another credential is in use; what is awaited still comes, as opening a sign-in may renew it.
   */
  follow(request: HttpRequest, accountId: string, credential: CredentialState): void {
    const { vault } = credential;
    const inUse = JSON.stringify(credential.inUse);
    if (vault !== this.#vault || inUse !== this.#inUse) this.#clear();
    this.#vault = vault;
    this.#inUse = inUse;
    const belongsTo = [accountId, request.credential, request.method, new URL(request.url).origin].join(' ');
    if (belongsTo === this.#belongsTo) return;
    this.#belongsTo = belongsTo;
    this.#clear();
  }

  /** Asks for the secret; it is shown when it comes, if it is still wanted then. */
  show(request: HttpRequest): void {
    const { credential: kind } = request;
    const wanted = this.#belongsTo;
    if (!kind) return;
    const tell = (revealed: RevealedCredential | null) => {
      if (wanted !== this.#belongsTo || !this.#host.isConnected || this.#host.offsetHeight === 0) return;
      this.#take(revealed, request);
      this.#host.requestUpdate();
    };
    emit(this.#host, 'ax-secret-ask', { kind, tell });
  }

  /** Forgets the secret. */
  hide(): void {
    this.#clear();
    this.#host.requestUpdate();
  }

  #clear(): void {
    this.authorization = null;
    this.problem = '';
  }

  #take(revealed: RevealedCredential | null, request: HttpRequest): void {
    this.problem = '';
    if (revealed?.kind !== 'found') {
      this.problem = problemOf(revealed);
      return;
    }
    // What is asked for is the credential; secret variables stay names.
    const authorized = authorize({ ...request, secrets: [] }, revealed.credential, 'header');
    if (authorized.kind === 'refused')
      this.problem = 'This credential belongs to another address than the one called.';
    else this.authorization = authorized.request.headers.at(-1)?.[1] ?? null;
  }

  readonly #leave = () => {
    if (document.hidden) this.hide();
  };
}

function problemOf(revealed: Exclude<RevealedCredential, { kind: 'found' }> | null): string {
  switch (revealed?.kind) {
    case undefined:
      return 'The credential could not be opened. Check the connection, then try again.';
    case 'missing':
      return 'No credential of this kind is stored for this account. Store one under Authorization.';
    case 'locked':
      return 'The credential is locked. Unlock it under Authorization first.';
    case 'unreadable':
      return 'The stored credential can’t be read. Store it anew under Authorization.';
    case 'expired':
      return `${revealed.explanation} ${revealed.wayOut}`;
  }
}
