/** How long access tokens last as the samples of 2018 print it, for a code that was exchanged, in seconds. */
export const exchangedLifetime2018 = 3_920;

/** How long access tokens last today, in seconds. */
export const lifetimeToday = 28_800;

/** How long a code can be exchanged, in seconds: documented are a few minutes. */
export const codeLifetime = 300;

/** A lifetime that can be chosen for practice. */
export interface Lifetime {
  /** Id. */
  readonly id: string;
  /** What the person reads. */
  readonly words: string;
  /** Seconds, or null for what is documented: today's for the implicit flow, else what the token call has. */
  readonly seconds: number | null;
}

const brief: Lifetime = { id: 'brief', words: '1 minute, to see it expire', seconds: 60 };

/** The lifetimes to choose from, the usual one first. */
export const lifetimes: Readonly<Record<'code' | 'token', readonly [Lifetime, ...Lifetime[]]>> = {
  code: [{ id: 'documented', words: '8 hours (65 minutes in 2018)', seconds: null }, brief],
  token: [
    { id: 'documented', words: '8 hours, as today', seconds: null },
    { id: '2018', words: '14 days, as in 2018', seconds: 1_209_600 },
    brief,
  ],
};
