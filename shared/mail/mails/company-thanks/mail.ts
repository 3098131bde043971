import { CompanyThanked } from '../../../../events/companies.ts';
import { defineMail } from '../../definition.ts';
import { companyContact } from '../../recipients.ts';
import { ownContact } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** `company` is absent for a mentor who works under no company name. */
export type CompanyThanksValues = { readonly name: string; readonly company?: string | undefined };

/** Names no mentor: the employer may know, and the student’s part is theirs. */
export const companyThanks = defineMail<typeof CompanyThanked, CompanyThanksValues>({
  id: 'company-thanks',
  on: CompanyThanked,
  to: [companyContact],
  kind: 'company',
  leaves: 'at-once',
  quietHours: true,
  sleeps: true,
  values: async ({ companyId, applicationId }, sources) => {
    const [company, mentor] = await Promise.all([
      sources.company(companyId),
      sources.application(applicationId),
    ]);
    // The mentor may have taken back that the employer is named.
    if (mentor?.form.role !== 'mentor' || mentor.form.answers.consents.employerName !== true)
      return undefined;
    return { name: ownContact(sources).name, company: company?.name };
  },
  letters: { en, sv, fi },
  examples: () => [{ name: 'Åsa-Märta Nguyễn', company: 'Ankar Exempel Ab' }, { name: 'Ada Ahlskog' }],
});
