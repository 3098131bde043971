import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** Why there is no history and nothing to clone, as in an archive that was unpacked; undefined where there is. In CI that is a failure. */
export const noRepository: string | undefined =
  existsSync(join(ROOT, '.git')) || process.env['CI'] === 'true' ? undefined : 'this is no Git repository';
