/** A prepared text that agents insert by shortcut. */
export interface CannedResponse {
  /** Id. */
  readonly id: number;
  /** Group it belongs to. */
  readonly group: number;
  /** The text. */
  text: string;
  /** Shortcuts that bring it up, replaced as a whole. */
  tags: readonly string[];
  /** When it was written, in Unix seconds. */
  readonly created: number;
  /** Login of its author. */
  readonly author: string;
  /** Its last change: when (Unix seconds) and by whom (login); null until it is edited. */
  edited: { readonly at: number; readonly by: string } | null;
}
