import { openEnquiry } from '../domain/applications/more-info.ts';
import type { Language } from '../text/language.ts';
import { applicantValues } from './applicant.ts';
import { ownApplication, type Sources } from './sources.ts';

/** A coordinator's question to an applicant. */
export type EnquiryValues = {
  readonly firstName: string;
  readonly reference: string;
  /** In the coordinator's words. */
  readonly question?: string | undefined;
  /** The page also asks to complete answers of the form. */
  readonly hasFields: boolean;
  /** ISO instant. */
  readonly answerBy: string;
};

/** Undefined where it is answered, or another question is asked by now. */
export const enquiryOf = (askedAt: string | undefined, sources: Sources): EnquiryValues | undefined => {
  const application = ownApplication(sources);
  const enquiry = openEnquiry(application);
  if (!enquiry || (askedAt !== undefined && enquiry.askedAt !== askedAt)) return undefined;
  const { firstName, reference } = applicantValues(application);
  const { question, fields, answerBy } = enquiry;
  return { firstName, reference, question, hasFields: fields.length > 0, answerBy };
};

export const enquiryExamples = (language: Language): readonly EnquiryValues[] => [
  {
    firstName: 'Lin',
    reference: 'S-2Q8DV5',
    question: {
      en: 'Which semester are you in, and when do you write your thesis?',
      sv: 'Vilken termin går du på, och när skriver du ditt examensarbete?',
      fi: 'Millä lukukaudella olet, ja milloin teet opinnäytetyösi?',
    }[language],
    hasFields: false,
    answerBy: '2027-01-26T07:00:00.000Z',
  },
  {
    firstName: 'Ada',
    reference: 'M-7F3KQ2',
    hasFields: true,
    answerBy: '2027-01-26T07:00:00.000Z',
  },
];
