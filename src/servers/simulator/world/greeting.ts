/** A page of a funnel, with how its address is compared. */
export interface FunnelStep {
  /** Address or part of one. */
  readonly url: string;
  /** How it is compared. */
  readonly operator: string;
}

/** A condition of a greeting; its type decides which members it has. */
export interface Rule {
  /** Rule id. */
  readonly id: number;
  /** One of the twelve types. */
  readonly type: string;
  /** What a plain rule compares with, always text. */
  readonly value?: string;
  /** How it is compared; a funnel has an operator on each step instead. */
  readonly operator?: string;
  /** Tracking-code variable, or advertising provider. */
  readonly variableName?: string;
  /** Value of the variable, or click id. */
  readonly variableValue?: string;
  /** Steps of a funnel. */
  readonly urls?: readonly FunnelStep[];
}

/** A message that appears by itself when a visitor meets all conditions. */
export interface Greeting {
  /** Greeting id. */
  readonly id: number;
  /** Name that visitors never see. */
  name: string;
  /** Whether it is switched on. */
  active: boolean;
  /** Group that shows it. */
  readonly group: number;
  /** Whether it looks like an announcement. */
  readonly isAnnouncement: boolean;
  /** Text for the visitor. */
  text: string;
  /** Conditions. */
  rules: readonly Rule[];
}
