import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type CursorKeys, cursorKeysFrom } from '../../shared/runtime/keys.ts';
import { keysOf } from '../../shared/runtime/secret.ts';

let opened: (() => Promise<CursorKeys>) | undefined;

/** Keys of cursors. Loaded with the first list that has a further page. */
export const cursorKeys = (secretArn: string): Promise<CursorKeys> => {
  opened ??= keysOf(new SecretsManagerClient({}), secretArn, cursorKeysFrom);
  return opened();
};
