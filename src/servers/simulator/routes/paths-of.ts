import type { ServedEndpoint } from '../../../core/catalogue/served-resource.ts';
import type { Method } from '../../../core/http/request.ts';
import { legacyPaths } from './legacy-paths.ts';

/** One way to call an endpoint. */
export interface CallPath {
  /** HTTP method. */
  readonly method: Method;
  /** Path with `{name}` for path parameters. */
  readonly path: string;
  /** Arguments this path stands for without saying so. */
  readonly given: { readonly [name: string]: string };
}

/** Lists every method and path that reach an endpoint: its own, other spellings, older names. */
export function pathsOf({ id, method, path, pathVariants }: ServedEndpoint): CallPath[] {
  const today = [path, ...pathVariants.map((variant) => variant.path)];
  return [
    ...today.map((each) => ({ method, path: each, given: {} })),
    ...legacyPaths
      .filter(({ endpoint }) => endpoint === id)
      .map(({ method, path, given = {} }) => ({ method, path, given })),
  ];
}
