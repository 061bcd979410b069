/** `{{name}}`, blanks around the name allowed; or `\{{`, which stands for the two braces themselves. */
const reference = /\\\{\{|\{\{ *([A-Za-z_][\w.-]*) *\}\}/g;

/** Names of the variables that a text refers to, in the order they stand. */
export function findReferences(text: string): string[] {
  return [...text.matchAll(reference)].flatMap(([, name]) => name ?? []);
}

/** Whether a text is one reference and nothing else. */
export function isReference(text: string): boolean {
  const [match] = text.matchAll(reference);
  return match?.[1] !== undefined && match[0] === text;
}

/**
 * A text with every reference replaced, in one pass: what is put in is not looked at again. References that have no
 * value stay as they are.
 */
export function replaceReferences(text: string, lookUp: (name: string) => string | undefined): string {
  if (!text.includes('{{')) return text;
  return text.replace(reference, (whole, name?: string) =>
    name === undefined ? '{{' : (lookUp(name) ?? whole),
  );
}
