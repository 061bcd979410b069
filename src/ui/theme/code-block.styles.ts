import { css } from 'lit';

/** A block of code or of a body to read. */
export const codeBlock = css`
  pre {
    margin: 0;
    padding: 8px 12px;
    overflow: auto;
    border-radius: var(--ax-radius);
    background: var(--ax-raised);
    font: 12.5px / 1.5 var(--ax-mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;
