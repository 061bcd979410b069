import { css } from 'lit';

export const historyListStyles = css`
  :host {
    display: block;
    min-height: 0;
  }
  .rows {
    position: relative;
    height: 100%;
    overflow-y: auto;
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius);
  }
  [role='listbox'] {
    position: relative;
    outline: none;
  }
  .rows:focus-within {
    outline: 2px solid var(--ax-accent);
    outline-offset: 1px;
  }
  [role='option'] {
    position: absolute;
    inset-inline: 0;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 8px;
    height: var(--row);
    padding: 0 10px 0 4px;
    border-bottom: 1px solid var(--ax-line);
    cursor: default;
  }
  [role='option']:hover {
    background: var(--ax-raised);
  }
  [aria-selected='true'],
  [aria-selected='true']:hover {
    background: var(--ax-accent-soft);
  }
  .active {
    box-shadow: inset 3px 0 var(--ax-accent);
  }
  .mark {
    display: grid;
    place-content: center;
    width: 28px;
    height: 100%;
  }
  .mark i {
    display: grid;
    place-content: center;
    width: 15px;
    height: 15px;
    border: 1px solid var(--ax-edge);
    border-radius: 4px;
    font: 700 11px / 1 var(--ax-font);
  }
  [aria-selected='true'] .mark i {
    border-color: var(--ax-accent);
    background: var(--ax-accent);
    color: var(--ax-on-accent);
  }
  .what div {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .what .muted {
    font-size: 12.5px;
  }
  .result {
    text-align: right;
    font-size: 12.5px;
    white-space: nowrap;
  }
  b.good {
    color: var(--ax-good);
  }
  b.bad {
    color: var(--ax-bad);
  }
  @media (max-width: 560px) {
    .wide {
      display: none;
    }
  }
`;
