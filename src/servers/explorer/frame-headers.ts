import { readPolicy } from './read-policy.ts';

/**
 * The headers that say what a page may do and who may embed it. A page's own policy comes from its meta element, which
 * can neither forbid embedding nor give the page an origin of its own.
 */
export function frameHeaders(name: string, html: string): Record<string, string> {
  const own = readPolicy(html);
  const join = (...directives: (string | null)[]) => directives.filter(Boolean).join('; ');
  // The frame runs foreign scripts: opened by itself or embedded without `sandbox`, it must have no origin either.
  if (name === 'jsonp-frame.html')
    return { 'Content-Security-Policy': join('sandbox allow-scripts', own, "frame-ancestors 'self'") };
  return { 'Content-Security-Policy': join(own, "frame-ancestors 'none'"), 'X-Frame-Options': 'DENY' };
}
