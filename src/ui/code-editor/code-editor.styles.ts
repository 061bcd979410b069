import { css } from 'lit';

export const codeEditorStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .monaco-host,
  pre,
  textarea {
    flex: 1;
    width: 100%;
    min-height: 180px;
    margin: 0;
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius);
    background: var(--ax-surface);
  }
  .monaco-host {
    overflow: hidden;
  }
  pre,
  textarea {
    padding: 8px 12px;
    font: 13px / 20px var(--ax-mono);
    overflow: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    resize: none;
  }
  pre.visually-hidden {
    flex: none;
    width: 1px;
    min-height: 0;
    padding: 0;
    border: 0;
  }
  .ax-match {
    background: var(--ax-match);
  }
  .ax-match.current {
    outline: 2px solid var(--ax-accent);
    background: var(--ax-match-current);
  }
  p {
    margin: 4px 0 0;
  }
`;
