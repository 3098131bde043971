import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import {
  type CursorKeys,
  cursorKeysFrom,
  type FingerprintKeys,
  fingerprintKeysFrom,
} from '../../shared/runtime/keys.ts';
import { keysOf } from '../../shared/runtime/secret.ts';

let opened: (() => Promise<CursorKeys & FingerprintKeys>) | undefined;

/** Keys of cursors, and of addresses that are searched. Loaded with the first list that has a further page. */
export const cursorKeys = (secretArn: string): Promise<CursorKeys & FingerprintKeys> => {
  opened ??= keysOf(new SecretsManagerClient({}), secretArn, (secret) => ({
    ...cursorKeysFrom(secret),
    ...fingerprintKeysFrom(secret),
  }));
  return opened();
};
