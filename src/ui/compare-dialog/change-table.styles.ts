import { css } from 'lit';

export const changeTableStyles = css`
  :host {
    display: block;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    font-size: 12.5px;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--ax-raised);
  }
  th,
  td {
    padding: 4px 10px;
    border-bottom: 1px solid var(--ax-line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  thead th {
    font-weight: 600;
  }
  thead th:first-child {
    width: 90px;
  }
  thead th:nth-child(n + 3) {
    width: 32%;
  }
  td:nth-child(n + 3) {
    font-family: var(--ax-mono);
  }
  tbody th button {
    min-height: 20px;
    padding: 0 4px;
    text-align: start;
    font-family: var(--ax-mono);
    overflow-wrap: anywhere;
  }
  tbody th .muted {
    display: block;
    padding-inline-start: 5px;
    font-size: 12px;
  }
  tr[aria-current='true'] {
    background: var(--ax-accent-soft);
    box-shadow: inset 3px 0 var(--ax-accent);
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    padding: 6px 10px;
    font-size: 12.5px;
  }
  .kind {
    font-weight: 600;
    white-space: nowrap;
  }
  .added {
    color: var(--ax-good);
  }
  .removed {
    color: var(--ax-bad);
  }
  .changed {
    color: var(--ax-warn);
  }
  .moved {
    color: var(--ax-accent);
  }
  .note {
    color: var(--ax-muted);
    font-family: var(--ax-font);
  }
  @media (max-width: 620px) {
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    table,
    tbody,
    tr,
    td,
    th {
      display: block;
    }
    tbody tr {
      padding: 4px 0;
      border-bottom: 1px solid var(--ax-line);
    }
    tbody td,
    tbody th {
      padding: 1px 8px;
      border: 0;
    }
    td:nth-child(n + 3) {
      width: auto;
    }
    td:nth-child(3):not(:empty)::before {
      content: 'before ';
      color: var(--ax-muted);
    }
    td:nth-child(4):not(:empty)::before {
      content: 'after ';
      color: var(--ax-muted);
    }
  }
`;
