import { html, nothing } from 'lit';
import type { HttpRequest } from '../../core/http/request.ts';

/** Says what code does not hold: the values of secret variables. */
export function renderSecretNote({ secrets = [] }: HttpRequest) {
  const names = [...new Set(secrets.map(({ name }) => name))];
  if (!names.length) return nothing;
  const listed = names.map((name, index) => html`${index ? ' and ' : ''}<code>{{${name}}}</code>`);
  return html`<p class="muted">${names.length > 1 ? 'Secret variables are' : 'A secret variable is'} not in the code: put ${names.length > 1 ? 'their values' : 'its value'} in place of ${listed}, written as its surroundings want it; a length that stands in the code changes with it.</p>`;
}
