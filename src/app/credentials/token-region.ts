/** The data centre a token belongs to, by its prefix; 2018 wrote a hyphen behind it, later a colon. Null: none named. */
export function tokenRegion(token: string): 'dal' | 'fra' | null {
  const [, region] = /^(dal|fra)[:-]/.exec(token) ?? [];
  return region === 'dal' || region === 'fra' ? region : null;
}
