import { referenceTo } from '../../../../shared/domain/applications/reference.ts';
import type { Role } from '../../../../shared/domain/kernel/role.ts';
import { toldApart } from '../../told-apart.ts';
import type { Session } from './fields.tsx';

type Somebody = {
  readonly applicationId: string;
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
};

/** People of a session as a list of it shows them. */
export const peopleIn = <Person extends Somebody>(
  { audience }: Session,
  people: readonly Person[],
): readonly Person[] =>
  toldApart(people, ({ applicationId, role = audience }) =>
    role ? referenceTo(role, applicationId) : applicationId,
  );
