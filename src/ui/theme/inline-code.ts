import { html } from 'lit';

/** A sentence with what stands between back-ticks shown as code; nothing else in it is taken for markup. */
export function inlineCode(sentence: string) {
  return sentence.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
}
