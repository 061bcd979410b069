import { css } from 'lit';

export const codePanelStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  ax-search-select {
    flex: 0 1 260px;
  }
  .line > button {
    min-height: 28px;
    font-size: 13px;
  }
  p {
    margin: 0;
  }
  .comment {
    color: var(--ax-muted);
  }
  .keyword {
    color: var(--ax-accent);
  }
  .string {
    color: var(--ax-good);
  }
  .number {
    color: var(--ax-warn);
  }
`;
