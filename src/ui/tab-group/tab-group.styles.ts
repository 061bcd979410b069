import { css } from 'lit';

export const tabGroupStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  [role='tablist'] {
    display: flex;
    flex: none;
    position: relative;
    padding: 0 10px;
    box-shadow: inset 0 -1px var(--ax-line);
    overflow-x: auto;
    scrollbar-width: none;
  }
  [role='tab'] {
    display: flex;
    flex: none;
    align-items: center;
    gap: 4px;
    min-height: 0;
    padding: 8px 10px;
    border: 0;
    border-radius: 0;
    background: none;
    color: var(--ax-muted);
    font-size: 13.5px;
    font-weight: 600;
    white-space: nowrap;
  }
  [role='tab']:hover {
    background: none;
    color: var(--ax-text);
  }
  [role='tab'][aria-selected='true'] {
    box-shadow: inset 0 -1px var(--ax-accent);
    color: var(--ax-accent);
  }
  [role='tab']:focus-visible,
  [role='tabpanel']:focus-visible {
    outline-offset: -3px;
  }
  [role='tabpanel'] {
    flex: 1;
    min-height: 0;
    padding: 14px 16px;
    overflow: auto;
  }
  .count {
    padding: 0 6px;
    border-radius: 99px;
    background: var(--ax-raised);
    color: var(--ax-muted);
    font-size: 12px;
  }
  .count.bad {
    background: var(--ax-bad-soft);
    color: var(--ax-bad);
  }
  @media (max-width: 480px) {
    [role='tablist'] {
      padding: 0 4px;
    }
    [role='tab'] {
      padding: 8px 7px;
      font-size: 13px;
    }
  }
  @media (forced-colors: active) {
    [role='tab'][aria-selected='true']:not(:focus-visible) {
      outline: 1px solid;
      outline-offset: -3px;
    }
  }
`;
