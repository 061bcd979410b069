import type { CallShape } from './transport.ts';

/** Somebody who gets to see a call on its way. */
export interface Party {
  /** Who it is: a host with port, or a part of this page. */
  readonly name: string;
  /** Whether it could read the credential; false too where none goes along. */
  readonly readsCredential: boolean;
}

/** How much of a part of the answer will be visible, and why not all. */
export interface Sight {
  /** `partly`: some of it, or under a condition. */
  readonly seen: 'yes' | 'partly' | 'no';
  /** Why not all, as a sentence; empty where all is seen. */
  readonly why: string;
}

/** The way a call would take: who sees it, and what of the answer comes back to be seen. */
export interface Route {
  /** Who gets to see the call, in the order it passes. */
  readonly parties: readonly Party[];
  /** What of the answer's status is seen. */
  readonly status: Sight;
  /** What of its headers. */
  readonly headers: Sight;
  /** What of its body. */
  readonly body: Sight;
}

/** All of a part of the answer is seen. */
export const seen: Sight = { seen: 'yes', why: '' };

/** Some of a part of the answer is seen. */
export const partly = (why: string): Sight => ({ seen: 'partly', why });

/** Nothing of a part of the answer is seen. */
export const unseen = (why: string): Sight => ({ seen: 'no', why });

/** Describes those a call passes by, all of whom could read a credential that goes along. */
export function passBy(names: readonly string[], { credential }: Pick<CallShape, 'credential'>): Party[] {
  return names.map((name) => ({ name, readsCredential: credential !== null }));
}

/** The host of the API a call goes to, with port. */
export function hostOf({ origin }: Pick<CallShape, 'origin'>): string {
  return new URL(origin).host;
}
