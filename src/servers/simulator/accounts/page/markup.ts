/** Text that is HTML already. */
export interface Markup {
  /** The HTML. */
  readonly html: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Writes HTML; whatever is put in is escaped, unless it is markup itself. */
export function markup(
  strings: TemplateStringsArray,
  ...values: readonly (string | Markup | readonly Markup[])[]
): Markup {
  const written = values.map((value) =>
    typeof value === 'string'
      ? value.replace(/[&<>"']/g, (character) => entities[character] ?? '')
      : [value]
          .flat()
          .map(({ html }) => html)
          .join(''),
  );
  return { html: String.raw({ raw: strings }, ...written) };
}
