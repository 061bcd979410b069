import { css } from 'lit';

export const requestPanelStyles = css`
  :host {
    display: block;
    height: 100%;
    min-height: 0;
  }
  section {
    display: flex;
    flex-direction: column;
    height: 100%;
    overflow: auto;
    background: var(--ax-surface);
  }
  .line {
    display: flex;
    gap: 8px;
    padding: 10px 16px 0;
  }
  .url {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 10px;
    min-width: 0;
    height: 36px;
    padding: 0 10px;
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius);
    background: var(--ax-page);
    overflow-x: auto;
    white-space: nowrap;
    scrollbar-width: thin;
  }
  .transport select,
  .send {
    height: 36px;
  }
  .send {
    min-width: 84px;
  }
  .how {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0 12px;
    padding: 6px 12px 4px 16px;
  }
  .tools {
    display: flex;
    gap: 4px;
  }
  .tools:empty {
    display: none;
  }
  ax-transport-choice {
    flex: 1 1 320px;
    padding-top: 2px;
  }
  .summary {
    margin: 0 16px 6px;
    padding: 6px 10px;
    border-radius: var(--ax-radius);
    background: var(--ax-bad-soft);
  }
  ax-tab-group {
    flex: 1 0 240px;
  }
  .hint {
    margin: 0 16px 4px;
    padding: 3px 10px;
    border-radius: var(--ax-radius);
    background: var(--ax-warn-soft);
    color: var(--ax-warn);
  }
  .note {
    margin: 0 16px 4px;
  }
  .hint button {
    color: inherit;
    text-decoration: underline;
  }
  @media (max-width: 860px) {
    section {
      height: auto;
      overflow: visible;
    }
    ax-tab-group {
      flex: none;
    }
    ax-tab-group::part(panel) {
      overflow: visible;
    }
  }
  @media (max-width: 620px) {
    .line {
      flex-wrap: wrap;
    }
    .url {
      flex-basis: 100%;
    }
    .transport {
      flex: 1;
    }
    .transport select {
      width: 100%;
    }
  }
`;
