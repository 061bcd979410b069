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
    min-height: 0;
    overflow: hidden;
  }
`;
