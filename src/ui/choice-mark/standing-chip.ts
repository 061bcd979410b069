import { html } from 'lit';
import type { Standing } from '../../core/choices/choice.ts';
import { standingWords } from '../../core/choices/standing-words.ts';

/** What a choice rests on, as a chip; what the word means is told on hovering and in the guide. */
export function standingChip(known: Standing) {
  const { name, meaning } = wordsOf(known);
  return html`<span class="chip" title=${meaning}>${name}</span>`;
}

/** The word for a standing, and what it means. */
export function wordsOf(known: Standing): { readonly name: string; readonly meaning: string } {
  const [, name = '', meaning = ''] = standingWords.find(([standing]) => standing === known) ?? [];
  return { name, meaning };
}
