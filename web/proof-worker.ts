import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { handler } from 'altcha-lib/workers/shared';

/** The thread that derives keys: a file of ours, because the pages' policy runs no other. */
handler({ deriveKey });
