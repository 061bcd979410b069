/** Where documentation has room beside request and answer. */
export const roomy = matchMedia('(min-width: 1360px)');

/** Whether documentation is shown: as the person chose, or else where there is room. */
export function isDocsShown(chosen: boolean | null): boolean {
  return chosen ?? roomy.matches;
}
