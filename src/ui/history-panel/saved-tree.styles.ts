import { css } from 'lit';

export const savedTreeStyles = css`
  :host {
    display: block;
    min-height: 0;
    overflow-y: auto;
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius);
  }
  [role='tree'] {
    min-height: 100%;
    padding: 4px;
  }
  [role='treeitem'] {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 34px;
    padding: 2px 10px 2px calc(10px + var(--depth) * 20px);
    border-radius: var(--ax-radius);
    cursor: default;
  }
  [role='treeitem']:hover {
    background: var(--ax-raised);
  }
  [aria-selected='true'],
  [aria-selected='true']:hover {
    background: var(--ax-accent-soft);
  }
  .drop-before {
    box-shadow: 0 -2px var(--ax-accent);
  }
  .drop-in {
    box-shadow: inset 0 0 0 2px var(--ax-accent);
  }
  .chevron {
    width: 0;
    height: 0;
    border: 4px solid transparent;
    border-left: 6px solid var(--ax-muted);
  }
  [aria-expanded='true'] > .chevron {
    transform: rotate(90deg) translate(2px, 2px);
  }
  .name {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .folder .name {
    font-weight: 600;
  }
  .where {
    overflow: hidden;
    max-width: 45%;
    font-size: 12.5px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media (pointer: coarse), (max-width: 860px) {
    [role='treeitem'] {
      min-height: 42px;
    }
  }
`;
