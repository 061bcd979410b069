/** A fact about a visitor. */
export interface VisitorFact {
  /** Label. */
  readonly name: string;
  /** Value, or the text of the link. */
  readonly value: string | number;
  /** Where the link leads. */
  readonly url?: string;
}

/** Facts that a system of the account's owner shows agents beside a visitor. */
export interface VisitorDetails {
  /** Visitor id. */
  readonly visitorId: string;
  /** Name of the set; a visitor has several side by side. */
  readonly id: string;
  /** The facts. */
  readonly fields: readonly VisitorFact[];
  /** Address of a picture without its scheme, or null. */
  readonly icon: string | null;
}
