const bullets = '••••••';

/** Makes the function that hides the relay's access token beside what `mask` hides. */
export function maskToken(mask: (text: string) => string, token: string | null): (text: string) => string {
  if (!token) return mask;
  const spellings = [...new Set([token, encodeURIComponent(token), JSON.stringify(token).slice(1, -1)])];
  return (text) => spellings.reduce((masked, spelling) => masked.replaceAll(spelling, bullets), mask(text));
}
