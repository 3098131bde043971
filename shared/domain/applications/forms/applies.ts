import type { Role } from '../../kernel/role.ts';
import { isStudentAddress } from './contact.ts';

type Given = Readonly<Record<string, unknown>>;

/** Answers that only another answer calls for. Where it does not, the question is not shown and its answer not read. */
const APPLIES: Readonly<Record<Role, Readonly<Record<string, (given: Given) => boolean>>>> = {
  mentor: {
    employerMunicipality: ({ workSituation }) => workSituation !== 'retired',
    employerSize: ({ workSituation }) => workSituation !== 'retired',
  },
  student: {
    lastingEmail: ({ email }) => typeof email === 'string' && isStudentAddress(email.trim().toLowerCase()),
    otherProgramme: ({ degreeProgramme }) => degreeProgramme === 'other',
  },
};

/** The answers that these answers do not call for, by name. */
export const inapplicable = (role: Role, given: Given): readonly string[] =>
  Object.entries(APPLIES[role])
    .filter(([, applies]) => !applies(given))
    .map(([name]) => name);

/** The answers without those that no other answer calls for. Anything that is no form comes back as it was. */
export const applicable = (role: Role, given: unknown): unknown => {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  const left = inapplicable(role, given as Given);
  return Object.fromEntries(Object.entries(given).filter(([name]) => !left.includes(name)));
};
