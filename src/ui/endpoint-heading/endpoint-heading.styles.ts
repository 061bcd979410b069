import { css } from 'lit';

export const endpointHeadingStyles = css`
  :host {
    display: block;
    padding: 10px 16px 0;
  }
  .path,
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
  }
  nav {
    flex: 1;
    min-width: 0;
  }
  ol {
    display: flex;
    flex-wrap: wrap;
    margin: 0;
    padding: 0;
    color: var(--ax-muted);
    font-size: 12.5px;
    list-style: none;
  }
  li + li::before {
    content: '›';
    padding: 0 6px;
  }
  li a {
    color: inherit;
    text-decoration: none;
  }
  li a:hover {
    color: var(--ax-accent);
    text-decoration: underline;
  }
  .neighbours {
    display: flex;
    gap: 2px;
  }
  .neighbours a {
    display: grid;
    place-items: center;
    width: 26px;
    height: 24px;
    border-radius: var(--ax-radius);
    color: var(--ax-muted);
    font-size: 17px;
    line-height: 1;
    text-decoration: none;
  }
  .neighbours a:hover {
    background: var(--ax-raised);
    color: var(--ax-accent);
  }
  .tools {
    display: flex;
    gap: 4px;
    margin-left: auto;
  }
  p {
    margin: 0;
  }
`;
