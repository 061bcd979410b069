import type { Account } from './account.ts';
import type { Question } from './question.ts';

/** What the page asks before it goes on. */
export type Asking =
  | {
      readonly kind: 'confirm';
      readonly account: Account;
      /** Method and path of the call. */
      readonly call: string;
      /** Title of its endpoint. */
      readonly title: string;
      /** What it will do, in a sentence. */
      readonly summary: string;
      readonly questions: readonly Question[];
    }
  /** A credential or a secret variable rests behind the passphrase; `then` says what happens once it is unlocked. */
  | { readonly kind: 'unlock'; readonly account: Account; readonly then: 'send' | 'stay' };

/** Asks before something goes out that a person has not allowed yet; what was allowed holds until the tab is closed. */
export class Consents {
  readonly #allowed = new Set<string>();
  readonly #show: (asking: Asking | null) => void;
  #answer: ((allowed: boolean) => void) | null = null;

  /** `show` is told what to ask, and null once that is answered. */
  constructor(show: (asking: Asking | null) => void) {
    this.#show = show;
  }

  /** Whether this was allowed during this session. */
  isAllowed(key: string): boolean {
    return this.#allowed.has(key);
  }

  /** Asks what has not been allowed yet; gives false, and remembers nothing, when the person declines. */
  async confirm(asking: Extract<Asking, { kind: 'confirm' }>): Promise<boolean> {
    const questions = asking.questions.filter(({ key }) => !this.#allowed.has(key));
    if (!questions.length) return true;
    const allowed = await this.#ask({ ...asking, questions });
    if (allowed) for (const { key } of questions) this.#allowed.add(key);
    return allowed;
  }

  /** Asks for the passphrase; gives false when the person declines. */
  unlock(account: Account, then: 'send' | 'stay'): Promise<boolean> {
    return this.#ask({ kind: 'unlock', account, then });
  }

  /** Takes the person's answer. */
  answer(allowed: boolean): void {
    const answer = this.#answer;
    this.#answer = null;
    this.#show(null);
    answer?.(allowed);
  }

  /** One thing is asked at a time: a later question declines an earlier one that stands open. */
  #ask(asking: Asking): Promise<boolean> {
    this.#answer?.(false);
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#show(asking);
    });
  }
}
