import { type Markup, markup } from './markup.ts';
import { style } from './style.ts';

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 22 22' fill='none' stroke='%232456d3' stroke-width='2'%3E%3Cpath d='M3 4h16v11h-7l-4 4v-4H3z' stroke-linejoin='round'/%3E%3C/svg%3E";

/** Writes a whole page around its content. */
export function writeDocument(title: string, content: Markup): string {
  const { html } = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="${icon}">
<style>${{ html: style }}</style>
</head>
<body>
<main>
<p class="place">Simulated LiveChat account: nothing here is real, and no password is asked for.</p>
${content}
</main>
</body>
</html>
`;
  return html;
}
