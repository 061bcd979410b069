import { css } from 'lit';

export const endpointTreeStyles = css`
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
    display: flex;
    gap: 6px;
    position: relative;
    padding: 12px 12px 8px;
  }
  .search input {
    flex: 1;
    min-width: 0;
    padding-right: 28px;
  }
  kbd {
    position: absolute;
    right: 56px;
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
  .star {
    width: 34px;
    padding: 0;
    font-size: 15px;
  }
  .rows {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    padding: 0 8px 12px;
    contain: strict;
  }
  [role='tree'] {
    position: relative;
  }
  [role='treeitem'] {
    display: flex;
    align-items: center;
    gap: 8px;
    position: absolute;
    left: 0;
    right: 0;
    height: var(--row);
    box-sizing: border-box;
    padding: 0 8px;
    border-radius: var(--ax-radius);
    white-space: nowrap;
    cursor: default;
  }
  [role='treeitem']:hover {
    background: var(--ax-raised);
  }
  [role='treeitem']:focus-visible {
    outline: 2px solid var(--ax-accent);
    outline-offset: -2px;
  }
  [role='treeitem'][aria-current] {
    background: var(--ax-accent-soft);
    font-weight: 600;
  }
  .group {
    color: var(--ax-muted);
    font-size: 12.5px;
    font-weight: 650;
  }
  .endpoint,
  .guide {
    padding-left: 24px;
  }
  .title {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  a.title {
    color: inherit;
    text-decoration: none;
    line-height: var(--row);
  }
  .endpoint .title:has(+ .where) {
    flex: 0 1 auto;
  }
  .title[data-removed] {
    color: var(--ax-muted);
    text-decoration: line-through;
  }
  .where {
    flex: 1 2 0;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--ax-muted);
    font-size: 12px;
    font-weight: 400;
  }
  .favourite {
    color: var(--ax-accent);
    font-size: 12px;
  }
  .count {
    min-width: 18px;
    font-weight: 400;
    text-align: right;
  }
  .chevron {
    width: 0;
    height: 0;
    border: 4px solid transparent;
    border-left-color: currentColor;
    border-right-width: 0;
    margin: 0 1px 0 2px;
  }
  [aria-expanded='true'] .chevron {
    transform: rotate(90deg);
  }
  .about {
    display: grid;
    place-items: center;
    width: 20px;
    height: 20px;
    border: 1px solid var(--ax-line);
    border-radius: 50%;
    color: var(--ax-muted);
    font: italic 600 12px / 1 Georgia, serif;
    text-decoration: none;
  }
  .about:hover {
    border-color: var(--ax-accent);
    color: var(--ax-accent);
  }
  .none {
    padding: 8px;
  }
  @media (pointer: coarse), (max-width: 860px) {
    .about {
      width: 28px;
      height: 28px;
    }
  }
`;
