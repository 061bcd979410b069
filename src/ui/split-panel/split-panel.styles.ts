import { css } from 'lit';

export const splitPanelStyles = css`
  :host {
    display: block;
    height: 100%;
  }
  .split {
    display: grid;
    grid-template-rows: clamp(160px, var(--position), calc(100% - 140px)) 5px minmax(0, 1fr);
    height: 100%;
  }
  .split.columns {
    grid-template: minmax(0, 1fr) / clamp(320px, var(--position), calc(100% - 280px)) 5px minmax(0, 1fr);
  }
  .columns .divider {
    cursor: col-resize;
  }
  .columns .divider::after {
    inset: 0 -5px;
  }
  .divider {
    position: relative;
    z-index: 1;
    background: var(--ax-line);
    cursor: row-resize;
    touch-action: none;
    user-select: none;
  }
  /* A line is hard to hit. */
  .divider::after {
    content: '';
    position: absolute;
    inset: -5px 0;
  }
  .divider:hover,
  .divider:focus-visible {
    background: var(--ax-accent);
    outline: none;
  }
  slot {
    display: block;
    min-width: 0;
    min-height: 0;
    overflow: hidden;
  }
`;
