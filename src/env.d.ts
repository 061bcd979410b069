/** The small, eager part of the catalogue: made from the resource files at build time (scripts/vite/catalogue-index.ts). */
declare module 'virtual:catalogue-index' {
  import type { EndpointEntry } from '../core/catalogue/endpoint.ts';

  const index: readonly EndpointEntry[];
  export default index;
}
