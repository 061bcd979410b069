/**
 * Puts an apostrophe before a text that a spreadsheet would take for a formula
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function guardFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Quotes a field of CSV where RFC 4180 asks for it. */
export function quoteField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
