import * as z from 'zod';

/** Building blocks of event data: ids, codes, dates, instants and counts – never a name, an address or a text that somebody typed. */
export const Id = z.string().regex(/^[a-z]{3}_[0-9A-Za-z]{1,64}$/);
/** Subject of a sign-in of staff. */
export const StaffId = z.string().regex(/^[0-9A-Za-z-]{1,64}$/);
/** A term of a vocabulary, such as a municipality or a size class. */
export const Term = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
export const Code = z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/);
export const LocalDate = z.iso.date();
export const Instant = z.iso.datetime();
export const Count = z.int().min(0);
export const Role = z.enum(['mentor', 'student']);
export type Role = z.output<typeof Role>;
