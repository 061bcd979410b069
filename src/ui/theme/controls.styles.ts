import { css } from 'lit';

/** Buttons, inputs and small marks, the same in every element. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    min-height: 32px;
    padding: 4px 12px;
    border: 1px solid var(--ax-edge);
    border-radius: var(--ax-radius);
    background: var(--ax-surface);
    font-weight: 550;
    cursor: pointer;
  }
  button:hover {
    background: var(--ax-raised);
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  button.primary {
    border-color: var(--ax-accent);
    background: var(--ax-accent);
    color: var(--ax-on-accent);
  }
  button.primary:hover {
    filter: brightness(1.08);
  }
  button[aria-pressed='true'] {
    border-color: var(--ax-accent);
    background: var(--ax-accent-soft);
    color: var(--ax-accent);
  }
  button.quiet {
    min-height: 24px;
    padding: 1px 8px;
    border-color: transparent;
    background: transparent;
    color: var(--ax-accent);
    font-weight: 500;
  }
  button.quiet[aria-pressed='true'] {
    background: var(--ax-accent-soft);
  }
  button.quiet:hover {
    background: var(--ax-accent-soft);
  }
  input:not([type='radio'], [type='checkbox']),
  select,
  textarea {
    min-height: 32px;
    min-width: 0;
    padding: 4px 8px;
    border: 1px solid var(--ax-edge);
    border-radius: var(--ax-radius);
    background: var(--ax-surface);
  }
  input[aria-invalid='true'],
  select[aria-invalid='true'],
  textarea[aria-invalid='true'] {
    border-color: var(--ax-bad);
    box-shadow: 0 0 0 1px var(--ax-bad);
  }
  ::placeholder {
    color: var(--ax-muted);
    opacity: 1;
  }
  :focus-visible {
    outline: 2px solid var(--ax-accent);
    outline-offset: 1px;
  }
  a {
    color: var(--ax-accent);
  }
  code,
  .mono {
    font-family: var(--ax-mono);
    font-size: 0.93em;
  }
  .muted {
    color: var(--ax-muted);
  }
  .problem {
    color: var(--ax-bad);
    font-weight: 500;
  }
  .chip {
    display: inline-block;
    padding: 0 7px;
    border-radius: 99px;
    background: var(--ax-raised);
    color: var(--ax-muted);
    font-size: 12px;
    line-height: 20px;
    white-space: nowrap;
  }
  .chip.warn {
    background: var(--ax-warn-soft);
    color: var(--ax-warn);
  }
  .method {
    font: 700 11px / 1 var(--ax-mono);
    letter-spacing: 0.02em;
  }
  .method[data-method='GET'] {
    color: var(--ax-get);
  }
  .method[data-method='POST'] {
    color: var(--ax-post);
  }
  .method[data-method='PUT'] {
    color: var(--ax-put);
  }
  .method[data-method='DELETE'] {
    color: var(--ax-delete);
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`;
