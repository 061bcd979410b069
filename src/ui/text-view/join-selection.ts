/** The selected text of rows, those that go on with a line joined to it; null where nothing of them is selected. */
export function joinSelection(root: ShadowRoot): string | null {
  const range = selectedRange(root);
  if (!range) return null;
  let text: string | null = null;
  for (const row of root.querySelectorAll('.row')) {
    if (!range.intersectsNode(row)) continue;
    const part = document.createRange();
    part.selectNodeContents(row);
    if (part.comparePoint(range.startContainer, range.startOffset) === 0)
      part.setStart(range.startContainer, range.startOffset);
    if (part.comparePoint(range.endContainer, range.endOffset) === 0)
      part.setEnd(range.endContainer, range.endOffset);
    if (text === null) text = part.toString();
    else text += (row.hasAttribute('data-continues') ? '' : '\n') + part.toString();
  }
  return text;
}

/** Browsers differ in how they tell what is selected in a shadow root. */
function selectedRange(root: ShadowRoot): Range | null {
  const selection = getSelection();
  const composed: StaticRange | undefined = selection?.getComposedRanges?.({ shadowRoots: [root] })[0];
  if (!composed || composed.collapsed) return null;
  const range = document.createRange();
  range.setStart(composed.startContainer, composed.startOffset);
  range.setEnd(composed.endContainer, composed.endOffset);
  return range;
}
