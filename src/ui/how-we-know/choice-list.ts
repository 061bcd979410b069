import { css, html } from 'lit';
import type { Choice } from '../../core/choices/choice.ts';
import { standingChip } from '../choice-mark/standing-chip.ts';
import { facts } from '../field-tree/facts.ts';
import { inlineCode } from '../theme/inline-code.ts';

/** Choices one below the other; each can take the keyboard when somebody is led to it. */
export const choiceList = {
  styles: [
    facts.styles,
    css`
      .choices {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .choices li {
        margin: 0;
        padding: 8px 0;
        scroll-margin: 56px 0 24px;
      }
      .choices li + li {
        border-top: 1px solid var(--ax-line);
      }
      .choices li.led-to {
        box-shadow: -10px 0 var(--ax-surface), -13px 0 var(--ax-accent);
      }
      .choices .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 2px 8px;
      }
      .choices h3 {
        margin: 0;
        color: inherit;
        font-size: 13px;
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .choices dl {
        grid-template-columns: 66px minmax(0, 1fr);
      }
    `,
  ],
  render: (choices: readonly Choice[], ledTo: readonly string[]) => html`
    <ul class="choices">
      ${choices.map(
        ({ id, known, matter, chosen, why }) => html`
          <li id=${id} tabindex="-1" class=${ledTo.includes(id) ? 'led-to' : ''}>
            <div class="head"><h3>${inlineCode(matter)}</h3> ${standingChip(known)}</div>
            ${facts.render([
              ['Simulated', html`${inlineCode(chosen)}`],
              ['Why', html`${inlineCode(why)}`],
            ])}
          </li>`,
      )}
    </ul>`,
};
