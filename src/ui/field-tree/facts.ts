import { css, html, nothing, type TemplateResult } from 'lit';

/** What is known of one value, each fact under its name. */
export type Fact = readonly [name: string, value: string | TemplateResult | readonly TemplateResult[]];

/** A short aligned list of facts about a value, wherever values are explained. */
export const facts = {
  styles: css`
    dl {
      display: grid;
      align-items: baseline;
      grid-template-columns: 62px minmax(0, 1fr);
      gap: 1px 8px;
      margin: 2px 0 0;
      font-size: 12.5px;
      line-height: 1.55;
    }
    dt {
      color: var(--ax-muted);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
  render: (entries: readonly (Fact | null)[]) => {
    const known = entries.filter((entry) => entry !== null);
    return known.length
      ? html`<dl>${known.map(([name, value]) => html`<dt>${name}</dt> <dd>${value}</dd> `)}</dl>`
      : nothing;
  },
};

/** Allowed values, each as code. */
export function codeList(values: readonly unknown[]): TemplateResult[] {
  return values.map(
    (value, index) =>
      html`${index ? ', ' : ''}<code>${typeof value === 'string' ? value || '""' : JSON.stringify(value)}</code>`,
  );
}
