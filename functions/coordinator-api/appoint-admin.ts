import { randomUUID } from 'node:crypto';
import { appointStaff } from '../../shared/deeds/staff/appoint-staff.ts';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { misused, readOptions } from '../../shared/runtime/command-line.ts';
import { openStore } from '../../shared/runtime/table.ts';
import { cognitoAccounts } from './staff-accounts.ts';

const USAGE = `npm run appoint-admin -- --table NAME --pool ID --programme ID --email ADDRESS --name "NAME"
Invites the first admin of a programme, or one more where the others cannot be reached. Needs credentials for the table and the user pool.`;

const { table, pool, programme, email, name } = readOptions(USAGE, {
  table: { type: 'string' },
  pool: { type: 'string' },
  programme: { type: 'string' },
  email: { type: 'string' },
  name: { type: 'string' },
});
if (!table || !pool || !programme || !email || !name) misused(USAGE);
const { id: programmeId } = PROGRAMMES.of(programme);
const { id, isMailed } = await cognitoAccounts(pool).invite({ email, name });
await appointStaff(
  { id, name, email },
  { roles: ['admin'] },
  {
    now: systemClock.now(),
    actor: 'system:appoint-admin',
    programmeId,
    correlationId: randomUUID(),
    depth: 0,
  },
  openStore(table),
);
process.stdout.write(
  isMailed
    ? `${name} is an admin of ${programmeId}. A mail with a first password is on its way to ${email}.\n`
    : `${name} is an admin of ${programmeId}, and signs in as before.\n`,
);
