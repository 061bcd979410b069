import { css } from 'lit';

export const historyViewStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 8px;
    height: 100%;
    min-height: 0;
  }
  .find,
  .tools,
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
  }
  .find input {
    flex: 1 1 220px;
  }
  .find select {
    flex: 0 1 auto;
    max-width: 100%;
  }
  .tools {
    min-height: 34px;
  }
  .tools form {
    display: flex;
    flex: 1 1 260px;
    flex-wrap: wrap;
    gap: 6px;
  }
  .tools form input {
    flex: 1 1 140px;
  }
  .said {
    min-height: 24px;
    margin: 0;
    font-size: 13px;
  }
  p {
    margin: 0;
  }
  .foot {
    justify-content: space-between;
    padding-top: 8px;
    border-top: 1px solid var(--ax-line);
    font-size: 13px;
  }
  .foot label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  ax-history-list {
    flex: 1;
    min-height: 120px;
  }
  .none {
    flex: 1;
    padding: 24px 4px;
  }
`;
