import { css } from 'lit';

export const walkPanelStyles = css`
  dialog {
    width: min(860px, calc(100vw - 24px));
  }
  progress {
    width: 100%;
    margin-top: 8px;
    accent-color: var(--ax-accent);
  }
  .state {
    font-variant-numeric: tabular-nums;
  }
  .saving {
    align-items: center;
    justify-content: start;
  }
  .table {
    max-height: 45vh;
    margin-top: 10px;
    overflow: auto;
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius);
  }
  table {
    border-collapse: collapse;
    font-size: 12.5px;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    max-width: 320px;
    padding: 3px 10px;
    border-bottom: 1px solid var(--ax-line);
    text-align: left;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--ax-raised);
  }
`;
