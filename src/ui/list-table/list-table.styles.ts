import { css } from 'lit';

export const listTableStyles = css`
  .row {
    display: grid;
    grid-template-columns: 6ch var(--columns);
    width: max-content;
    min-width: 100%;
    height: 28px;
    line-height: 27px;
  }
  .row > * {
    min-width: 0;
    padding: 0 8px;
    overflow: hidden;
    border-bottom: 1px solid var(--ax-line);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row > .number {
    text-align: end;
  }
  .row > .literal {
    font-style: italic;
  }
  .row > .place {
    color: var(--ax-muted);
    text-align: end;
    user-select: none;
  }
  .row.hit > * {
    background: var(--ax-accent-soft);
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--ax-raised);
  }
  .head button {
    display: flex;
    gap: 4px;
    width: 100%;
    min-height: 0;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    font-weight: 650;
  }
  .head button span:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .head button:focus-visible,
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  details {
    position: relative;
  }
  summary {
    padding: 1px 8px;
    border: 1px solid var(--ax-edge);
    border-radius: var(--ax-radius);
    color: var(--ax-text);
    font-weight: 550;
    cursor: pointer;
  }
  .columns {
    position: absolute;
    z-index: 3;
    display: grid;
    gap: 2px;
    max-height: 240px;
    min-width: 200px;
    max-width: min(80vw, 420px);
    margin: 4px 0 0;
    padding: 8px 12px;
    overflow: auto;
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius);
    background: var(--ax-surface);
    color: var(--ax-text);
  }
  .columns label {
    display: flex;
    gap: 6px;
    overflow-wrap: anywhere;
  }
  .bar select {
    min-height: 26px;
    max-width: 50%;
    padding: 1px 6px;
  }
`;
