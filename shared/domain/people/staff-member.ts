import * as z from 'zod';

export const StaffMember = z.strictObject({
  /** Subject of the sign-in, as facts name it after `staff:`. */
  id: z.string(),
  name: z.string(),
  email: z.string().optional(),
  knownSince: z.iso.datetime(),
});
/** A member of staff, under the name that colleagues read. Known from the first sign-in or deed on. */
export type StaffMember = z.output<typeof StaffMember>;

/** The longest name that is kept. */
const LONGEST = 120;

const claimed = (claim: string | undefined): string | undefined => {
  const text = claim?.trim().slice(0, LONGEST);
  return text === undefined || text === '' ? undefined : text;
};

/** A member of staff as a token names them: by name, else by address. Undefined where the token has neither. */
export const staffMemberIn = (
  claims: Readonly<Record<string, string>>,
  now: Date,
): StaffMember | undefined => {
  const id = claimed(claims['sub']);
  const email = claimed(claims['email']);
  const name = claimed(claims['name']) ?? email;
  if (id === undefined || name === undefined) return undefined;
  return { id, name, ...(email === undefined ? {} : { email }), knownSince: now.toISOString() };
};

/** Whether a token tells something else of a member than is kept. */
export const hasChanged = (kept: StaffMember, told: StaffMember): boolean =>
  kept.name !== told.name || kept.email !== told.email;
