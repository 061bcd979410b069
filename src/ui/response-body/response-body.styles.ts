import { css } from 'lit';

export const responseBodyStyles = css`
  :host {
    display: block;
    height: 100%;
    min-height: 260px;
  }
  .body {
    display: flex;
    flex-direction: column;
    gap: 8px;
    height: 100%;
  }
  .body.stale > :not(.line) {
    opacity: 0.55;
  }
  .line {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    font-size: 13px;
  }
  .line button {
    min-height: 28px;
    font-size: 13px;
  }
  .views {
    display: flex;
    margin-inline-end: auto;
  }
  .views button {
    margin-inline-start: -1px;
    border-radius: 0;
  }
  .views button:first-child {
    margin-inline-start: 0;
    border-start-start-radius: var(--ax-radius);
    border-end-start-radius: var(--ax-radius);
  }
  .views button:last-child {
    border-start-end-radius: var(--ax-radius);
    border-end-end-radius: var(--ax-radius);
  }
  .views button[aria-pressed='true'],
  .views button:focus-visible {
    position: relative;
    z-index: 1;
  }
  ax-code-editor {
    flex: 1;
  }
  p {
    margin: 0;
    font-size: 13px;
  }
  @media (max-width: 860px) {
    :host {
      height: 78vh;
    }
  }
  @media (max-width: 480px) {
    .line button,
    .line ax-copy-button {
      font-size: 12.5px;
    }
    .line button {
      padding-inline: 8px;
    }
  }
`;
