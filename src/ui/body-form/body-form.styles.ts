import { css } from 'lit';

export const bodyFormStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 14px;
    min-height: 100%;
  }
  .line,
  .types,
  .views {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
  }
  .types {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .types label {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
  }
  .views {
    gap: 0;
    margin-inline-start: auto;
  }
  .views button {
    min-height: 28px;
    padding: 2px 10px;
    font-size: 13px;
  }
  .views button:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .views button:last-child {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    border-inline-start: 0;
  }
  .views button[aria-pressed='true'] {
    background: var(--ax-accent-soft);
    color: var(--ax-accent);
  }
  .editor {
    flex: 1;
    min-height: 220px;
  }
  h2,
  p {
    margin: 0;
  }
`;
