import type { Failure } from '../../core/http/failure.ts';
import type { Opinion } from './diagnosis.ts';

/** Sharpens what a page can't tell by itself with what a relay of the person's own has found. */
export function withOpinion(failure: Failure, origin: string, opinion: Opinion | null): Failure {
  if (!opinion) return failure;
  if (opinion.kind === 'answered')
    return {
      ...failure,
      explanation: `The server is there: your relay reaches it, and this browser does not. A browser extension, a firewall or the browser’s own view of the certificate may stand between, or the server hides from other sites altogether (Cross-Origin-Resource-Policy).`,
      wayOut: 'Send the call through your relay.',
      evidence: [
        ...failure.evidence,
        `Your relay was asked for ${origin}/, without credentials, and got an answer.`,
      ],
      tryInstead: 'relay',
    };
  const evidence = [
    ...failure.evidence,
    `Your relay was asked for ${origin}/, without credentials: ${opinion.account}`,
  ];
  if (opinion.cause === 'tls')
    return {
      ...failure,
      cause: 'tls',
      title: `The TLS connection to ${origin} can’t be trusted`,
      explanation: `Something answers there, but its certificate is not valid for that name, has run out or was signed by nobody known, or it doesn’t speak https at all. ${opinion.account}`,
      wayOut:
        'Check the address and its scheme. If the server is yours, give it a valid certificate; its address in a new tab shows what the browser objects to.',
      evidence,
    };
  return {
    ...failure,
    title: `Nobody answers at ${origin}`,
    explanation: `Neither this browser nor your relay reaches it. ${opinion.account}`,
    wayOut: 'Check the address: the name may be wrong, or the server down.',
    evidence,
  };
}
