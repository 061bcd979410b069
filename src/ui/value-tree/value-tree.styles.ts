import { css } from 'lit';

export const valueTreeStyles = css`
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  [role='treeitem'] {
    display: flex;
    height: 24px;
    padding-inline: calc(6px + min(var(--level), 30) * 16px) 12px;
    line-height: 24px;
    white-space: pre;
    cursor: default;
  }
  [role='treeitem']:hover {
    background: var(--ax-raised);
  }
  [role='treeitem'].active {
    background: var(--ax-accent-soft);
  }
  .chevron {
    flex: none;
    width: 18px;
  }
  .chevron::before {
    display: inline-block;
    width: 6px;
    height: 6px;
    margin: 0 0 2px 4px;
    border: solid var(--ax-muted);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
    content: '';
  }
  [aria-expanded='true'] > .chevron::before {
    margin-bottom: 4px;
    transform: rotate(45deg);
  }
  .place,
  .count,
  .more {
    color: var(--ax-muted);
  }
  .details {
    display: grid;
    gap: 6px;
    flex: none;
  }
  .details code {
    flex: 1 1 200px;
    min-width: 0;
    overflow: hidden;
    color: var(--ax-text);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  pre {
    max-height: 200px;
    margin: 0;
    padding: 8px 12px;
    overflow: auto;
    border-radius: var(--ax-radius);
    background: var(--ax-raised);
    font: 12.5px / 1.5 var(--ax-mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  @media (pointer: coarse) {
    [role='treeitem'] {
      height: 36px;
      line-height: 36px;
    }
  }
`;
