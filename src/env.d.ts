/** The small, eager part of the catalogue: made from the resource files at build time (scripts/vite/catalogue-index.ts). */
declare module 'virtual:catalogue-index' {
  import type { EndpointEntry } from '../core/catalogue/endpoint.ts';

  const index: readonly EndpointEntry[];
  export default index;
}

/** What the simulated account does where facts are silent: made from decision 0001 (scripts/vite/simulation-choices.ts). */
declare module 'virtual:choices' {
  import type { Choice } from '../core/choices/choice.ts';

  /** The API they are about. */
  export const apiId: string;
  export const choices: readonly Choice[];
}
