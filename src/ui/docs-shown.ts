/** Where documentation has room beside request and answer. */
export const roomy = matchMedia('(min-width: 1360px)');

/** Where documentation lies over the request, on pages neither wide nor narrow; see the styles of endpoint-page. */
export const coversRequest = matchMedia('(min-width: 861px) and (max-width: 1180px)');

/** Whether documentation is shown: as the person chose, or else where there is room. */
export function isDocsShown(chosen: boolean | null): boolean {
  return chosen ?? roomy.matches;
}
