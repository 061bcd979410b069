import { css } from 'lit';

export const endpointDocsStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    padding: 12px 16px 24px;
    overflow-wrap: anywhere;
  }
  article {
    max-width: 860px;
  }
  section + section {
    margin-top: 16px;
    padding-top: 12px;
    border-top: 1px solid var(--ax-line);
  }
  h2 {
    margin: 0 0 6px;
    font-size: 14px;
    line-height: 1.4;
  }
  h3 {
    margin: 12px 0 0;
    color: var(--ax-muted);
    font-size: 12.5px;
    font-weight: 600;
  }
  p {
    margin: 0;
  }
  p + p,
  p + ul,
  li + li {
    margin-top: 6px;
  }
  ul {
    margin: 0;
    padding-left: 18px;
  }
  .standing p {
    padding: 6px 10px;
    border-radius: var(--ax-radius);
    background: var(--ax-raised);
  }
  .standing .warn {
    background: var(--ax-warn-soft);
  }
  .standing .warn b {
    color: var(--ax-warn);
  }
  .scopes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 170px), 1fr));
    gap: 8px 16px;
  }
  .scopes h3 {
    margin: 10px 0 2px;
  }
  .scopes ul {
    margin-bottom: 4px;
    padding: 0;
    list-style: none;
  }
  .scopes li + li {
    margin-top: 0;
  }
  .scopes code {
    user-select: all;
  }
  .paths {
    padding: 0;
    list-style: none;
  }
`;
