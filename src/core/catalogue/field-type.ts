/** The type of a field, read: one word (`email`), a list of another type, or one of several. */
export type FieldType =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'list'; readonly of: FieldType }
  | { readonly kind: 'union'; readonly of: readonly FieldType[] };

/** Reads the type of a field as descriptors write it: `string`, `url|null`, `array<integer|null>`. */
export function parseFieldType(type: string): FieldType {
  // A bar between angle brackets belongs to the items.
  const parts = type.split(/\|(?![^<]*>)/).map((part) => part.trim());
  if (parts.length > 1) return { kind: 'union', of: parts.map(parseFieldType) };
  const [, item] = /^array<(.+)>$/.exec(type.trim()) ?? [];
  return item ? { kind: 'list', of: parseFieldType(item) } : { kind: 'word', word: type.trim() };
}
