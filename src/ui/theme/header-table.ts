import { css, html } from 'lit';
import type { Header } from '../../core/http/request.ts';

/** A table of header lines, wherever headers are shown. */
export const headerTable = {
  styles: css`
    table {
      width: 100%;
      border-collapse: collapse;
      font: 12.5px / 1.5 var(--ax-mono);
    }
    td,
    th {
      padding: 3px 12px 3px 0;
      border-bottom: 1px solid var(--ax-line);
      text-align: start;
      vertical-align: top;
      overflow-wrap: anywhere;
    }
    tbody th {
      width: 30%;
      min-width: 120px;
      font-weight: 600;
    }
  `,
  render: (headers: readonly Header[], label: string) => html`
    <table aria-label=${label}>
      <thead class="visually-hidden"><tr><th scope="col">Name</th><th scope="col">Value</th></tr></thead>
      <tbody>${headers.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody>
    </table>
  `,
};
