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
    /* What takes the keyboard must not end up under the head. */
    scroll-padding: 96px 0 20px;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 35%);
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: 14px 0 6px;
    background: var(--ax-surface);
  }
  .head div {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  h2 {
    flex: 1;
    margin: 0;
    font-size: 18px;
  }
  h3 {
    margin: 18px 0 6px;
    font-size: 14px;
  }
  .said {
    min-height: 24px;
    margin: 0;
    font-weight: 550;
  }
  p {
    margin: 6px 0 0;
  }
`;
