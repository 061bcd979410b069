import { css } from 'lit';

export const searchSelectStyles = css`
  :host {
    display: block;
    position: relative;
    min-width: 0;
  }
  input[role='combobox'] {
    width: 100%;
    padding-right: 26px;
    text-overflow: ellipsis;
  }
  .arrow {
    position: absolute;
    top: 0;
    right: 9px;
    line-height: 32px;
    color: var(--ax-muted);
    pointer-events: none;
  }
  [popover] {
    position: fixed;
    inset: auto;
    flex-direction: column;
    margin: 0;
    padding: 0;
    border: 1px solid var(--ax-edge);
    border-radius: var(--ax-radius);
    background: var(--ax-surface);
    color: var(--ax-text);
    box-shadow: 0 8px 32px rgb(0 0 0 / 20%);
    overflow: hidden;
  }
  [popover]:popover-open {
    display: flex;
  }
  [role='listbox'] {
    padding: 4px;
    overflow-y: auto;
  }
  .group {
    margin: 6px 8px 2px;
    color: var(--ax-muted);
    font-size: 12px;
    font-weight: 650;
  }
  [role='option'] {
    padding: 4px 8px;
    border-radius: var(--ax-radius);
    cursor: default;
  }
  [role='group'] [role='option'] {
    padding-left: 18px;
  }
  [role='option'].at {
    background: var(--ax-accent-soft);
    box-shadow: inset 2px 0 var(--ax-accent);
  }
  [role='option'][aria-selected='true'] {
    font-weight: 650;
  }
  .none {
    margin: 0;
    padding: 12px;
  }
`;
