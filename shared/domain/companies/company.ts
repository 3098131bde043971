import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { CompanyJoined } from '../../../events/programme.ts';
import type { MentorAnswers } from '../applications/forms/mentor.ts';

export const Company = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  /** Absent for a self-employed mentor without a company name. */
  name: z.string().optional(),
  businessId: z.string().optional(),
  municipality: z.string().optional(),
  size: z.string().optional(),
  joinedAt: z.iso.datetime(),
});
/** A mentor's company or organisation. */
export type Company = z.output<typeof Company>;

const COMPANY_FORMS = /\b(oy|ab|oyj|abp|ky|kb|tmi|fma|ltd)\b/g;

/** Where nothing but a company form or signs were given, those have to do. */
const plainName = (name: string): string => {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(COMPANY_FORMS, ' ').replace(/\s+/g, ' ').trim() || words || name;
};

/**
 * What makes two mentors' companies the same one: the business id, else the name without case, marks and company form.
 * Who is self-employed without a name is a company of one. Retired people bring none: undefined.
 */
export const companyKey = (applicationId: string, mentor: MentorAnswers): string | undefined => {
  if (mentor.workSituation === 'retired') return undefined;
  if (mentor.businessId !== undefined) return mentor.businessId;
  return mentor.employerName === undefined ? applicationId : plainName(mentor.employerName);
};

export const joinCompany = (
  given: { readonly id: string; readonly programmeId: string },
  mentor: MentorAnswers,
  now: Date,
): { company: Company; facts: NewFact[] } => ({
  company: {
    ...given,
    ...(mentor.employerName === undefined ? {} : { name: mentor.employerName }),
    ...(mentor.businessId === undefined ? {} : { businessId: mentor.businessId }),
    ...(mentor.employerMunicipality === undefined ? {} : { municipality: mentor.employerMunicipality }),
    ...(mentor.employerSize === undefined ? {} : { size: mentor.employerSize }),
    joinedAt: now.toISOString(),
  },
  facts: [fact(CompanyJoined, { companyId: given.id })],
});
