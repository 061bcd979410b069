/**
 * Copies the document's style sheets into a shadow root: Monaco's rules come as a document style sheet, which does not
 * reach into shadow trees. The browser has them cached, so nothing is loaded again.
 */
export function adoptDocumentStyles(root: ShadowRoot): void {
  for (const sheet of document.head.querySelectorAll('link[rel="stylesheet"], style')) {
    const copy = sheet.cloneNode(true) as HTMLElement;
    if (sheet instanceof HTMLStyleElement && !sheet.textContent?.includes('monaco')) continue;
    root.prepend(copy);
  }
}
