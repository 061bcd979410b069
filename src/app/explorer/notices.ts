import type { VaultState } from '../credentials/vault.ts';

/** What a person is told once, above the page. */
export class Notices {
  readonly #show: (notices: readonly string[]) => void;
  #list: readonly string[];

  /** Begins with what is known at the start; `show` is told of every change. */
  constructor(first: readonly string[], show: (notices: readonly string[]) => void) {
    this.#list = first;
    this.#show = show;
  }

  /** Tells something, unless it stands there already. */
  add(notice: string): void {
    if (!this.#list.includes(notice)) this.#set([...this.#list, notice]);
  }

  /** Tells what went wrong with the vault; where nothing can last, that was said at the start. */
  addProblem({ problem, canEncrypt, lasting }: VaultState): void {
    if (problem && canEncrypt && lasting) this.add(problem);
  }

  /** Takes a notice away. */
  dismiss(notice: string): void {
    this.#set(this.#list.filter((kept) => kept !== notice));
  }

  /** Waits for a write; a full or blocked disk is told once, and the explorer goes on in memory. */
  async keep(write: Promise<void>): Promise<boolean> {
    try {
      await write;
      return true;
    } catch {
      this.add(
        'This device refuses to keep more (storage full or blocked). What you type stays until you close this tab.',
      );
      return false;
    }
  }

  #set(list: readonly string[]): void {
    this.#list = list;
    this.#show(list);
  }
}
