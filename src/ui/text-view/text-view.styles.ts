import { css } from 'lit';

export const textViewStyles = css`
  .row {
    height: 20px;
    padding-inline: calc(var(--gutter) + 20px) 12px;
    white-space: pre;
  }
  /* Not part of the text: neither copied nor read out. */
  .row::before {
    display: inline-block;
    width: var(--gutter);
    margin-inline: calc(-1 * var(--gutter) - 12px) 12px;
    color: var(--ax-muted);
    text-align: end;
    content: attr(data-line);
  }
  .row.hit {
    background: var(--ax-accent-soft);
  }
  .measure {
    position: absolute;
    visibility: hidden;
    white-space: pre;
  }
`;
