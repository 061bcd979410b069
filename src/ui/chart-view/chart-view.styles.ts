import { css } from 'lit';

export const chartViewStyles = css`
  :host {
    --ax-series-1: light-dark(#2456d3, #86abff);
    --ax-series-2: light-dark(#c2410c, #ff9a62);
    --ax-series-3: light-dark(#0e7490, #67d3e6);
    --ax-series-4: light-dark(#8b3fbf, #d0a5ff);
    --ax-series-5: light-dark(#8a6100, #f1bd6c);
    --ax-series-6: light-dark(#0b6b45, #6fd6a4);
    --ax-series-7: light-dark(#be185d, #f78fc0);
    --ax-series-8: light-dark(#475569, #a3adbd);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    font-size: 13px;
  }
  .line button {
    min-height: 28px;
    font-size: 13px;
  }
  p {
    margin: 0;
  }
  .panel {
    position: relative;
    height: 260px;
  }
  canvas:focus-visible {
    outline: 2px solid var(--ax-accent);
    outline-offset: 2px;
  }
  .table {
    max-height: 420px;
    overflow: auto;
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 4px 10px;
    border-bottom: 1px solid var(--ax-line);
    text-align: right;
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--ax-raised);
    vertical-align: bottom;
  }
  th:first-child {
    text-align: left;
    white-space: nowrap;
  }
  tbody th {
    font-weight: 500;
  }
`;
