import { css } from 'lit';

export const worldPanelStyles = css`
  dialog {
    width: min(760px, calc(100vw - 24px));
    max-height: calc(100dvh - 48px);
    padding: 0 20px 20px;
    border: 1px solid var(--ax-line);
    border-radius: 10px;
    background: var(--ax-surface);
    color: var(--ax-text);
    overflow: auto;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 35%);
  }
  .head {
    display: flex;
    justify-content: space-between;
    align-items: center;
    position: sticky;
    top: 0;
    z-index: 1;
    padding: 14px 0 6px;
    background: var(--ax-surface);
  }
  h2 {
    margin: 0;
    font-size: 18px;
  }
  h3 {
    margin: 18px 0 6px;
    font-size: 14px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 10px 14px;
  }
  fieldset {
    margin: 14px 0 0;
    padding: 8px 12px 12px;
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius);
  }
  label {
    display: grid;
    gap: 3px;
    font-size: 13px;
  }
  label.check {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
  }
  input[type='number'] {
    width: 150px;
  }
  .said {
    min-height: 22px;
    margin: 0;
    color: var(--ax-good);
  }
  p {
    margin: 6px 0 0;
  }
`;
