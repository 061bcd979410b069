import { css } from 'lit';

export const markdownTextStyles = css`
  :host {
    display: block;
    font-size: 15px;
    line-height: 1.65;
  }
  .text > :first-child {
    margin-top: 0;
  }
  .text > :last-child {
    margin-bottom: 0;
  }
  .text > :is(p, ul, ol, blockquote, h2, h3, h4, h5, h6),
  .code {
    max-width: 72ch;
  }
  p,
  ul,
  ol,
  blockquote,
  .scroll,
  .plain {
    margin: 0 0 1em;
    overflow-wrap: anywhere;
  }
  .plain {
    white-space: pre-wrap;
  }
  ul,
  ol {
    padding-left: 1.5em;
  }
  li + li {
    margin-top: 0.3em;
  }
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 1.8em 0 0.5em;
    line-height: 1.3;
    text-wrap: balance;
    scroll-margin-top: 16px;
  }
  h2 {
    font-size: 20px;
    letter-spacing: -0.01em;
  }
  h3 {
    font-size: 16.5px;
  }
  h4,
  h5,
  h6 {
    font-size: 15px;
  }
  h3 {
    margin-top: 1.5em;
  }
  h2:focus {
    outline: none;
  }
  h2:focus-visible {
    outline: 2px solid var(--ax-accent);
    outline-offset: 4px;
    border-radius: 2px;
  }
  blockquote {
    padding-left: 1em;
    border-left: 3px solid var(--ax-line);
    color: var(--ax-muted);
  }
  hr {
    margin: 2em 0;
    border: 0;
    border-top: 1px solid var(--ax-line);
  }
  a {
    text-underline-offset: 0.15em;
    text-decoration-thickness: 1px;
  }
  code {
    padding: 0.1em 0.3em;
    border-radius: 4px;
    background: var(--ax-raised);
    font-size: 0.88em;
  }
  .scroll {
    overflow-x: auto;
  }
  /* A shade at an edge behind which there is more; the two covers move with the table and hide it at its ends. */
  .scroll[role='region'] {
    background:
      linear-gradient(to right, var(--ax-surface) 40%, transparent) local left / 36px 100%,
      linear-gradient(to left, var(--ax-surface) 40%, transparent) local right / 36px 100%,
      linear-gradient(to right, var(--ax-line), transparent) scroll left / 14px 100%,
      linear-gradient(to left, var(--ax-line), transparent) scroll right / 14px 100%;
    background-repeat: no-repeat;
  }
  table {
    border-collapse: collapse;
    font-size: 14px;
    line-height: 1.5;
  }
  th,
  td {
    min-width: 12ch;
    padding: 7px 18px 7px 0;
    border-bottom: 1px solid var(--ax-line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: normal;
  }
  th:last-child,
  td:last-child {
    padding-right: 4px;
  }
  td:nth-child(n + 2):last-child {
    min-width: 18ch;
  }
  td:first-child code {
    white-space: nowrap;
  }
  th {
    border-bottom-color: var(--ax-edge);
    color: var(--ax-muted);
    font-size: 13px;
    font-weight: 600;
    white-space: nowrap;
  }
  .code {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    margin: 0 0 1em;
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius);
    background: var(--ax-raised);
  }
  .code .scroll {
    margin: 0;
  }
  .code ax-copy-button {
    padding: 6px;
  }
  @media (max-width: 560px) {
    .code {
      grid-template-columns: minmax(0, 1fr);
    }
    .code ax-copy-button {
      justify-self: end;
      padding-top: 0;
    }
  }
  pre {
    width: max-content;
    min-width: 100%;
    margin: 0;
    padding: 10px 14px;
    font: 13px / 1.55 var(--ax-mono);
  }
  pre code {
    padding: 0;
    background: none;
    font: inherit;
  }
  nav {
    max-width: 72ch;
    margin: 0 0 28px;
    padding: 12px 16px;
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius);
  }
  nav p {
    margin: 0 0 4px;
    color: var(--ax-muted);
    font-size: 13px;
    font-weight: 600;
  }
  nav ul {
    columns: 2 22ch;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  nav li {
    margin: 0;
    break-inside: avoid;
  }
  nav button.quiet {
    min-height: 28px;
    margin-left: -8px;
    font-size: 14px;
    text-align: start;
  }
`;
