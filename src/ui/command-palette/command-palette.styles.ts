import { css } from 'lit';

export const commandPaletteStyles = css`
  dialog {
    flex-direction: column;
    width: min(640px, calc(100vw - 24px));
    max-height: min(70vh, 560px);
    margin: 10vh auto auto;
    padding: 0;
    border: 1px solid var(--ax-line);
    border-radius: 10px;
    background: var(--ax-surface);
    color: var(--ax-text);
    box-shadow: 0 24px 80px rgb(0 0 0 / 35%);
    overflow: hidden;
  }
  dialog[open] {
    display: flex;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 35%);
  }
  input[role='combobox'] {
    flex: none;
    width: 100%;
    min-height: 50px;
    padding: 0 16px;
    border: 0;
    border-bottom: 1px solid var(--ax-line);
    border-radius: 0;
    font-size: 16px;
    outline: none;
  }
  [role='listbox'] {
    overflow-y: auto;
    padding: 4px 8px 8px;
  }
  .group {
    margin: 8px 8px 2px;
    color: var(--ax-muted);
    font-size: 12px;
    font-weight: 650;
  }
  [role='option'] {
    display: flex;
    align-items: baseline;
    gap: 12px;
    padding: 6px 8px;
    border-radius: var(--ax-radius);
    cursor: default;
  }
  [role='option'][aria-selected='true'] {
    background: var(--ax-accent-soft);
    box-shadow: inset 2px 0 var(--ax-accent);
  }
  .title {
    flex: none;
    max-width: 70%;
  }
  .detail {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    font: 12.5px var(--ax-mono);
    text-align: right;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .none {
    margin: 0;
    padding: 16px;
  }
`;
