import { css } from 'lit';

export const endpointListStyles = css`
  :host {
    display: block;
    height: 100%;
    min-height: 0;
  }
  nav {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .search {
    position: relative;
    padding: 12px 12px 8px;
  }
  .search input {
    width: 100%;
    padding-right: 30px;
  }
  kbd {
    position: absolute;
    right: 20px;
    top: 18px;
    padding: 0 6px;
    border: 1px solid var(--ax-line);
    border-radius: 4px;
    color: var(--ax-muted);
    font: 12px / 18px var(--ax-mono);
    pointer-events: none;
  }
  input:focus + kbd {
    visibility: hidden;
  }
  .groups {
    flex: 1;
    overflow-y: auto;
    padding: 0 8px 16px;
  }
  h2 {
    margin: 14px 8px 4px;
    color: var(--ax-muted);
    font-size: 12px;
    font-weight: 650;
  }
  .count {
    font-weight: 400;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  a {
    display: flex;
    align-items: baseline;
    gap: 8px;
    padding: 5px 8px;
    border-radius: var(--ax-radius);
    color: inherit;
    text-decoration: none;
  }
  a:hover {
    background: var(--ax-raised);
  }
  a[aria-current] {
    background: var(--ax-accent-soft);
    font-weight: 600;
  }
  .title {
    flex: 1;
    overflow-wrap: anywhere;
  }
  .none {
    padding: 8px;
  }
`;
