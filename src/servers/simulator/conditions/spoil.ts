/** Cuts the JSON of an answer off in the middle. */
export async function cutJson(response: Response): Promise<Response> {
  const text = await response.text();
  return new Response(text.slice(0, Math.ceil(text.length / 2)), copyHead(response));
}

/** Gives an answer the content type of a web page. */
export async function claimHtml(response: Response): Promise<Response> {
  const head = copyHead(response);
  head.headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(await response.text(), head);
}

function copyHead({ status, headers }: Response): { status: number; headers: Headers } {
  return { status, headers: new Headers(headers) };
}
