import * as z from 'zod/mini';
import { fields } from '../../vocabularies/fields.ts';
import { municipalities } from '../../vocabularies/municipalities.ts';
import { degreeLevels } from '../../vocabularies/studies.ts';
import { topics } from '../../vocabularies/topics.ts';
import {
  companySizes,
  employerApprovals,
  experienceYears,
  internationalExperiences,
  mentoringExperiences,
  mentorOffers,
  workSituations,
} from '../../vocabularies/work.ts';
import { choice, choices, line, lines, missingOr, rule } from './answers.ts';
import { between, requiredWhen } from './between-fields.ts';
import { commonShape, consentShape, consents, none, strictly } from './common.ts';
import { businessId } from './contact.ts';

/**
 * The form of a mentor. A self-employed or retired person can apply without an employer; an employed one names the
 * employer, its municipality and its size, because a funder counts companies by them.
 */
export const MentorForm = z
  .strictObject(
    {
      ...commonShape,
      workSituation: choice(workSituations),
      employerName: z.exactOptional(line({ max: 120 })),
      businessId: z.exactOptional(businessId()),
      employerMunicipality: z.exactOptional(choice(municipalities)),
      employerSize: z.exactOptional(choice(companySizes)),
      employerApproves: z.exactOptional(choice(employerApprovals)),
      /** The present one, or the last one of who is retired. */
      jobTitle: line({ max: 120 }),
      field: choice(fields),
      secondaryField: z.exactOptional(choice(fields)),
      yearsExperience: choice(experienceYears),
      /** Best first. */
      expertise: choices(topics, { min: 1, max: 6 }),
      /** Shown to the proposed student. */
      bio: lines({ min: 50, max: 800 }),
      intlExperience: z._default(choices(internationalExperiences), none),
      priorMentoring: z.exactOptional(choice(mentoringExperiences)),
      /** Number of students at one time. */
      capacity: z._default(
        z
          .number({ error: missingOr('number-invalid') })
          .check(rule((count) => [1, 2, 3].includes(count), 'number-invalid')),
        1,
      ),
      preferredFields: z._default(choices(fields), none),
      preferredLevels: z._default(choices(degreeLevels), none),
      canOffer: z._default(choices(mentorOffers), none),
      consents: consents({
        ...consentShape,
        /** To have the employer named in public as one that takes part. */
        employerName: consentShape.followUp,
      }),
    },
    { error: strictly },
  )
  .check(
    requiredWhen('employerName', ({ workSituation }) => workSituation === 'employed'),
    requiredWhen('employerMunicipality', ({ workSituation }) => workSituation === 'employed'),
    requiredWhen('employerSize', ({ workSituation }) => workSituation === 'employed'),
    between('secondaryField', 'duplicate', ({ field, secondaryField }) => field !== secondaryField),
  );
export type MentorAnswers = z.output<typeof MentorForm>;
