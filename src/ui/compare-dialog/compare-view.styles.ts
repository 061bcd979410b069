import { css } from 'lit';

export const compareViewStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 10px;
  }
  .sides {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px 12px;
  }
  .side {
    padding: 6px 10px;
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius);
    overflow-wrap: anywhere;
    font-size: 13px;
  }
  .url {
    overflow-wrap: anywhere;
  }
  .side h3 {
    font-size: 12px;
    color: var(--ax-muted);
  }
  .verdict {
    font-weight: 600;
  }
  .scroll {
    max-height: 260px;
    overflow: auto;
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius);
  }
  table.heads {
    width: 100%;
    border-collapse: collapse;
    font-size: 12.5px;
  }
  .heads th,
  .heads td {
    padding: 3px 10px 3px 0;
    border-bottom: 1px solid var(--ax-line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .heads td {
    width: 36%;
    font-family: var(--ax-mono);
  }
  @media (max-width: 560px) {
    .sides {
      grid-template-columns: 1fr;
    }
  }
`;
