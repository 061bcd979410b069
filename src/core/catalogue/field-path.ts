/**
 * The steps from the root of a reply to a field (`chats[].visitor.name`): names of members, and `[]` for the items of a
 * list. A dot inside braces belongs to its name.
 */
export function splitFieldPath(path: string): string[] {
  return path.match(/\[\]|(?:\{[^}]*\}|(?!\[\])[^.])+/g) ?? [];
}
