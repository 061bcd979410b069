import { beginAttempt } from './begin-attempt.ts';
import { finishAttempt } from './finish-attempt.ts';
import { renewToken } from './renew-token.ts';
import { revokeToken } from './revoke-token.ts';

/** All that needs the library; loaded with the first sign-in. */
export const protocol = { beginAttempt, finishAttempt, renewToken, revokeToken };
