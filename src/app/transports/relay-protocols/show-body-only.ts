import type { HttpResponse } from '../../../core/http/response.ts';

/** An answer of a relay that passes the body on and nothing else: its status and headers are not the API's. */
export function showBodyOnly(response: HttpResponse): HttpResponse {
  return {
    ...response,
    status: null,
    statusText: '',
    headers: null,
    unseen: [
      'Status and headers of the API: this relay answers everything with its own.',
      'What the API would have answered with the headers of the call: this relay passes none on.',
    ],
  };
}
