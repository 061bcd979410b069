import { css } from 'lit';

/** Dialogs and the forms in them, the same everywhere. */
export const dialogStyles = css`
  dialog {
    width: min(560px, calc(100vw - 24px));
    max-height: calc(100dvh - 48px);
    padding: 16px 20px 20px;
    border: 1px solid var(--ax-line);
    border-radius: 10px;
    background: var(--ax-surface);
    color: var(--ax-text);
    overflow: auto;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 35%);
  }
  h2 {
    margin: 0;
    font-size: 18px;
  }
  p {
    margin: 8px 0 0;
  }
  .field {
    display: grid;
    gap: 3px;
    margin-top: 10px;
  }
  .field label {
    font-weight: 600;
  }
  .field .muted {
    font-size: 12.5px;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 8px;
    margin-top: 16px;
  }
`;

/** The head of a long dialog, which stays in sight: title, and what closes it. */
export const stickyHead = css`
  dialog {
    padding-top: 0;
  }
  .head {
    display: flex;
    justify-content: space-between;
    align-items: center;
    position: sticky;
    top: 0;
    z-index: 1;
    padding: 14px 0 8px;
    background: var(--ax-surface);
  }
`;
