import { css } from 'lit';

/** What the views of an answer share: the box that scrolls, colours of values, matches. */
export const answerRowStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 6px;
    min-height: 0;
  }
  .bar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    color: var(--ax-muted);
    font-size: 12.5px;
  }
  .bar ax-copy-button,
  .bar button {
    color: var(--ax-text);
  }
  .bar button {
    min-height: 24px;
    padding: 1px 8px;
    font-size: 12.5px;
  }
  .scroller {
    position: relative;
    flex: 1;
    min-height: 120px;
    overflow: auto;
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius);
    background: var(--ax-surface);
    font: 13px / 20px var(--ax-mono);
    overflow-anchor: none;
    contain: strict;
  }
  .layer {
    position: absolute;
    top: 0;
    left: 0;
    min-width: 100%;
    will-change: transform;
  }
  .name {
    color: var(--ax-json-name);
  }
  .string {
    color: var(--ax-json-string);
  }
  .number {
    color: var(--ax-json-number);
  }
  .literal {
    color: var(--ax-json-literal);
  }
  mark {
    border-radius: 2px;
    background: var(--ax-match);
    color: var(--ax-text);
  }
  mark.current {
    outline: 2px solid var(--ax-accent);
    background: var(--ax-match-current);
  }
`;
