import * as z from 'zod';
import { CompaniesMerged, CompanyCorrected, CompanyJoined } from '../../../events/companies.ts';
import { fact, type NewFact } from '../../../events/fact.ts';
import type { MentorAnswers } from '../applications/forms/mentor.ts';
import { earlier } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';

export const FormerCompany = z.strictObject({
  at: z.iso.datetime(),
  by: z.string(),
  what: z.enum(['CORRECTED', 'MERGED']),
  reason: z.string(),
  /** Id of a record that was merged into this one. */
  id: z.string().optional(),
  name: z.string().optional(),
  businessId: z.string().optional(),
});
/** Name and numbers that a company had, or that a record had which was merged into it. */
export type FormerCompany = z.output<typeof FormerCompany>;

export const Company = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  /** Absent for a self-employed mentor without a company name. */
  name: z.string().optional(),
  businessId: z.string().optional(),
  municipality: z.string().optional(),
  size: z.string().optional(),
  /** Keys by which the company is found; see {@link keysIn}. */
  keys: z.array(z.string()),
  /** Applications of its mentors. */
  applicationIds: z.array(z.string()),
  /** The oldest first. */
  former: z.array(FormerCompany),
  joinedAt: z.iso.datetime(),
  /** Cohorts in which its contact was thanked. */
  thankedIn: z.array(z.string()).optional(),
});
/** A mentor's company or organisation. */
export type Company = z.output<typeof Company>;

type Decision = { readonly company: Company; readonly facts: NewFact[] };

const COMPANY_FORMS = /\b(oy|ab|oyj|abp|ky|kb|ay|tmi|fma|ltd|osk|rf|ry)\b/g;

/** A name without legal form, accents and signs. A name of nothing but a legal form or signs is used as it is. */
export const plainNameOf = (name: string): string => {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(COMPANY_FORMS, ' ').replace(/\s+/g, ' ').trim() || words || name;
};

export type CompanyKeys = { readonly businessId?: string; readonly name?: string };

export const ofBusinessId = (businessId: string): string => `ID:${businessId}`;
export const ofName = (name: string): string => `NAME:${plainNameOf(name)}`;

/** Keys of the company that a mentor names. Undefined where a mentor brings none: retired people work nowhere. */
export const keysIn = ({
  workSituation,
  businessId,
  employerName,
}: MentorAnswers): CompanyKeys | undefined =>
  workSituation === 'retired'
    ? undefined
    : {
        ...(businessId === undefined ? {} : { businessId: ofBusinessId(businessId) }),
        ...(employerName === undefined ? {} : { name: ofName(employerName) }),
      };

/**
 * The company that a mentor's answers mean: the one with their business ID, else the one with their normalised name. A company of that
 * name with another business ID is another company.
 */
export const matchCompany = (
  { businessId }: CompanyKeys,
  found: { readonly byBusinessId: Company | undefined; readonly byName: Company | undefined },
): Company | undefined => {
  if (found.byBusinessId) return found.byBusinessId;
  const isAnother = businessId !== undefined && found.byName?.businessId !== undefined;
  return isAnother ? undefined : found.byName;
};

const saidOf = ({ employerName, businessId, employerMunicipality, employerSize }: MentorAnswers) => ({
  ...(employerName === undefined ? {} : { name: employerName }),
  ...(businessId === undefined ? {} : { businessId }),
  ...(employerMunicipality === undefined ? {} : { municipality: employerMunicipality }),
  ...(employerSize === undefined ? {} : { size: employerSize }),
});

/** `keys` are those that lead to no other company. */
export const joinCompany = (
  given: Pick<Company, 'id' | 'programmeId' | 'keys'>,
  { applicationId, mentor }: { readonly applicationId: string; readonly mentor: MentorAnswers },
  now: Date,
): Decision => {
  const company: Company = {
    ...given,
    ...saidOf(mentor),
    applicationIds: [applicationId],
    former: [],
    joinedAt: now.toISOString(),
  };
  const { municipality, size } = company;
  return {
    company,
    facts: [
      fact(CompanyJoined, {
        companyId: given.id,
        ...(municipality === undefined ? {} : { municipality }),
        ...(size === undefined ? {} : { size }),
      }),
    ],
  };
};

/** Another mentor of a company: unknown details are filled in, known ones stay. */
export const addMentor = (
  company: Company,
  { applicationId, mentor }: { readonly applicationId: string; readonly mentor: MentorAnswers },
  newKeys: readonly string[],
): Company => ({
  ...saidOf(mentor),
  ...company,
  keys: [...company.keys, ...newKeys],
  applicationIds: company.applicationIds.includes(applicationId)
    ? company.applicationIds
    : [...company.applicationIds, applicationId],
});

/** A mentor's approval was taken back. */
export const removeMentor = (company: Company, applicationId: string): Company => ({
  ...company,
  applicationIds: company.applicationIds.filter((id) => id !== applicationId),
});

/** A member of staff, and the reason for a change. */
type By = { readonly actor: string; readonly reason: string };

const formerly = (
  { name, businessId }: Company,
  what: FormerCompany['what'],
  { actor, reason }: By,
  now: Date,
): FormerCompany => ({
  at: now.toISOString(),
  by: actor,
  what,
  reason,
  ...(name === undefined ? {} : { name }),
  ...(businessId === undefined ? {} : { businessId }),
});

export type CompanyCorrection = Pick<Company, 'name' | 'businessId'>;

/**
 * Another name and business ID, as a whole: an omitted one is removed. A former name still leads here; a former business ID does not, because
 * a mistyped one is another company's. `newKeys` are those that led nowhere.
 */
export const correctCompany = (
  company: Company,
  { name, businessId }: CompanyCorrection,
  newKeys: readonly string[],
  by: By,
  now: Date,
): Decision => {
  const { name: _, businessId: formerId, ...kept } = company;
  if (name === company.name && businessId === formerId) return { company, facts: [] };
  const isLeft = (key: string) =>
    formerId !== undefined && formerId !== businessId && key === ofBusinessId(formerId);
  return {
    company: {
      ...kept,
      ...(name === undefined ? {} : { name }),
      ...(businessId === undefined ? {} : { businessId }),
      keys: [...company.keys.filter((key) => !isLeft(key)), ...newKeys],
      former: [...company.former, formerly(company, 'CORRECTED', by, now)],
    },
    facts: [fact(CompanyCorrected, { companyId: company.id })],
  };
};

export const CompanyAlias = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  mergedInto: z.string(),
  by: z.string(),
  reason: z.string(),
  at: z.iso.datetime(),
});
/** The id of a company that lost in a merge, and the id of the other. */
export type CompanyAlias = z.output<typeof CompanyAlias>;

/**
 * Makes two records one. The first keeps its id and details; the second fills its gaps and becomes an alias.
 * @throws Refusal `merge-refused` where they are one already, or of two programmes
 */
export const mergeCompanies = (
  company: Company,
  losing: Company,
  by: By,
  now: Date,
): Decision & { readonly alias: CompanyAlias } => {
  const { id, programmeId } = company;
  const thankedIn = [...new Set([...(losing.thankedIn ?? []), ...(company.thankedIn ?? [])])];
  if (losing.id === id || losing.programmeId !== programmeId)
    throw new Refusal('merge-refused', `${losing.id} cannot become ${id}.`);
  return {
    company: {
      ...losing,
      ...company,
      keys: [...company.keys, ...losing.keys],
      applicationIds: [...company.applicationIds, ...losing.applicationIds],
      former: [
        ...losing.former,
        ...company.former,
        { ...formerly(losing, 'MERGED', by, now), id: losing.id },
      ],
      joinedAt: earlier(company.joinedAt, losing.joinedAt),
      ...(thankedIn.length === 0 ? {} : { thankedIn }),
    },
    alias: {
      id: losing.id,
      programmeId,
      mergedInto: id,
      by: by.actor,
      reason: by.reason,
      at: now.toISOString(),
    },
    facts: [fact(CompaniesMerged, { companyId: id, mergedCompanyId: losing.id })],
  };
};
