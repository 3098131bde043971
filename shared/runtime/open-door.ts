import { type Door, doorOf } from './door.ts';
import { doorKeysFrom } from './keys.ts';
import { keysOf } from './secret.ts';
import { openTally } from './table.ts';

/** The limits of the public doors over the named table, with the keys of a secret. */
export const openDoor = (tableName: string, secretArn: string): Door =>
  doorOf({ tally: openTally(tableName), keys: keysOf(secretArn, doorKeysFrom) });
