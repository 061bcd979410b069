/** The data centre a token belongs to, by its prefix; 2018 wrote a hyphen, later a colon. */
export function regionOf(token: string): 'dal' | 'fra' {
  return /^fra[:-]/.test(token) ? 'fra' : 'dal';
}

/** What a call for another data centre is told, or null when `X-Region` fits; without the header it goes to dal. */
export function findMisdirection(request: Request, region: 'dal' | 'fra'): string | null {
  const asked = request.headers.get('x-region')?.trim().toLowerCase() || 'dal';
  return asked === region ? null : `Misdirected request: send the header X-Region: ${region}`;
}
