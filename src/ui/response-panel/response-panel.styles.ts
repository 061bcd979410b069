import { css } from 'lit';

export const responsePanelStyles = css`
  :host {
    display: block;
    height: 100%;
    min-height: 0;
  }
  section {
    display: flex;
    flex-direction: column;
    height: 100%;
    background: var(--ax-surface);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 2px 16px;
    padding: 10px 16px 0;
  }
  h2 {
    margin: 0;
    font-size: 14px;
  }
  [role='status'] {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    margin: 0;
    color: var(--ax-muted);
    font-size: 13px;
  }
  b {
    color: var(--ax-text);
    font-weight: 650;
  }
  .status.good b {
    color: var(--ax-good);
  }
  .status.bad,
  .status.bad b {
    color: var(--ax-bad);
    font-weight: 650;
  }
  .origin {
    margin: 4px 16px 0;
  }
  .empty {
    margin: 24px 16px;
  }
  kbd {
    padding: 1px 7px;
    border: 1px solid var(--ax-line);
    border-radius: 4px;
    font: inherit;
  }
  .answer {
    height: 100%;
  }
  ax-tab-group.stale {
    opacity: 0.55;
  }
`;
