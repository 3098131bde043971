import { PairProposed } from '../../../../events/pairs.ts';
import type { Role } from '../../../domain/kernel/role.ts';
import type { SharedReason } from '../../../domain/pairs/shared-reason.ts';
import { fields } from '../../../domain/vocabularies/fields.ts';
import { degreeProgrammes } from '../../../domain/vocabularies/studies.ts';
import { labelOf } from '../../../domain/vocabularies/vocabulary.ts';
import { introduce } from '../../../text/introduction.ts';
import { shortSentence } from '../../../text/reason/short-sentence.ts';
import { spoken as spokenIn } from '../../../text/reason/subjects.ts';
import { defineMail } from '../../definition.ts';
import { type AmongPairs, amongPairs } from '../../proposal.ts';
import { bothOfPair } from '../../recipients.ts';
import { ownApplication, ownRole, proposalAndPartner } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type PairProposedValues = AmongPairs & {
  /** The role of the reader. */
  readonly role: Role;
  readonly firstName: string;
  /** The other of the two, by first name only: contact details wait until both have said yes. */
  readonly partner: {
    readonly firstName: string;
    /** Field of work, or the field the student wants to work in; in the reader’s language. */
    readonly field: string;
    /** A mentor’s job title, a student’s degree programme. */
    readonly occupation: string;
    /** A mentor’s employer, where it may be named. */
    readonly employer?: string | undefined;
  };
  /** Languages both can hold a work talk in, in the reader’s language. */
  readonly languages: readonly string[];
  /** Up to three short sentences on why the two were put together, in the reader’s language. No score, no secrets. */
  readonly reasons: readonly string[];
  /** ISO instant. */
  readonly answerBy: string;
};

const REASONS: readonly SharedReason[] = [
  { code: 'FIELD_WANTED', field: 'boats' },
  { code: 'NEEDS_MET', topics: ['networking'] },
  { code: 'LANGUAGE_SHARED', language: 'en' },
];

export const pairProposed = defineMail<typeof PairProposed, PairProposedValues>({
  id: 'pair-proposed',
  on: PairProposed,
  to: bothOfPair,
  kind: 'service',
  link: ({ proposalId }) => ({ verb: 'answer-proposal', aboutId: proposalId }),
  leaves: 'soon',
  quietHours: true,
  values: async ({ proposalId }, sources) => {
    const found = await proposalAndPartner(proposalId, sources);
    if (!found || (found.proposal.status !== 'PROPOSED' && found.proposal.status !== 'HALF_ACCEPTED'))
      return undefined;
    const { proposal, partner } = found;
    const { language } = sources;
    const reader = ownApplication(sources);
    const role = ownRole(sources);
    const {
      firstName,
      fields: work,
      title,
      sharedLanguages,
      employer,
    } = introduce(partner, reader, language);
    return {
      ...amongPairs(reader, proposalId),
      role,
      firstName: reader.form.answers.firstName,
      partner: { firstName, field: work.join('; '), occupation: title, employer },
      languages: sharedLanguages,
      reasons: (proposal.reasons ?? []).map((reason) =>
        shortSentence(reason, { to: role, partner: firstName }, language),
      ),
      answerBy: proposal.answerBy,
    };
  },
  letters: { en, sv, fi },
  examples: (language) => {
    const spoken = (code: 'en' | 'sv') => spokenIn([code], language);
    const field = labelOf(fields, 'boats', language);
    return [
      {
        hasOthers: true,
        ordinal: 2,
        role: 'mentor',
        firstName: 'Ada',
        partner: {
          firstName: 'Lin',
          field,
          occupation: labelOf(degreeProgrammes, 'industrialManagement', language),
        },
        languages: [spoken('en'), spoken('sv')],
        reasons: REASONS.map((reason) => shortSentence(reason, { to: 'mentor', partner: 'Lin' }, language)),
        answerBy: '2027-03-10T21:59:59.000Z',
      },
      {
        hasOthers: false,
        role: 'mentor',
        firstName: 'Ada',
        partner: {
          firstName: 'Kim',
          field,
          occupation: labelOf(degreeProgrammes, 'industrialManagement', language),
        },
        languages: [spoken('en')],
        reasons: [],
        answerBy: '2027-03-10T21:59:59.000Z',
      },
      {
        hasOthers: false,
        role: 'student',
        firstName: 'Lin',
        partner: {
          firstName: 'Ada',
          field,
          occupation: { en: 'Production manager', sv: 'Produktionschef', fi: 'Tuotantopäällikkö' }[language],
        },
        languages: [spoken('en')],
        reasons: [],
        answerBy: '2027-03-10T21:59:59.000Z',
      },
    ];
  },
});
