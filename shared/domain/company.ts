import * as z from 'zod';
import { CompanyJoined } from '../../events/cohort.ts';
import { fact, type NewFact } from '../../events/fact.ts';

export const Company = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  name: z.string(),
  businessId: z.string().optional(),
  municipality: z.string(),
  size: z.string(),
  joinedAt: z.iso.datetime(),
});
/** A mentor's company or organisation. */
export type Company = z.output<typeof Company>;

/**
 * What makes two mentors' companies the same one: the business id, or else the name without case, marks and
 * company form. A self-employed mentor without a company name counts under the application's own id.
 */
export const companyKey = (given: {
  readonly name: string;
  readonly businessId?: string | undefined;
}): string =>
  given.businessId ??
  given.name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(oy|ab|oyj|abp|ky|kb|tmi|fma|ltd)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export const joinCompany = (
  details: Omit<Company, 'joinedAt'>,
  now: Date,
): { company: Company; facts: NewFact[] } => ({
  company: { ...details, joinedAt: now.toISOString() },
  facts: [fact(CompanyJoined, { companyId: details.id })],
});
