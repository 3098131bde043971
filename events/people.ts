import * as z from 'zod';
import { Count, Id, LocalDate } from './codes.ts';
import { defineEvent } from './define.ts';

const ContactField = z.enum(['firstName', 'lastName', 'phone', 'lastingEmail', 'language']);

export const PersonAddressReplaced = defineEvent({
  name: 'PersonAddressReplaced',
  version: 1,
  means: 'A person has another e-mail address: a new one, or the right one in place of a mistyped one.',
  data: z.strictObject({ personId: Id, why: z.enum(['MOVED', 'MISTYPED']) }),
  example: { personId: 'per_lin', why: 'MISTYPED' },
});

export const AddressChangeRequested = defineEvent({
  name: 'AddressChangeRequested',
  version: 1,
  means: 'A person wants another e-mail address. It counts once a link that goes there is pressed.',
  data: z.strictObject({ personId: Id, changeId: Id }),
  example: { personId: 'per_lin', changeId: 'adc_4k' },
});

export const SignInRequested = defineEvent({
  name: 'SignInRequested',
  version: 1,
  means: 'Somebody has typed an e-mail address to get a one-time code for the own page.',
  data: z.strictObject({ signInId: Id }),
  example: { signInId: 'sin_4k' },
});

export const OwnPageMailRequested = defineEvent({
  name: 'OwnPageMailRequested',
  version: 1,
  means: 'A coordinator has the way to their own page mailed to a person.',
  data: z.strictObject({ personId: Id }),
  example: { personId: 'per_lin' },
});

export const PersonContactCorrected = defineEvent({
  name: 'PersonContactCorrected',
  version: 1,
  means:
    'A person’s name, phone number, lasting address or language was corrected. `fields` names what has changed.',
  data: z.strictObject({ personId: Id, fields: z.array(ContactField).optional() }),
  example: { personId: 'per_lin', fields: ['phone'] },
});

export const PersonsMerged = defineEvent({
  name: 'PersonsMerged',
  version: 1,
  means: 'Two records were the same person and are one now. The losing id still leads to them.',
  data: z.strictObject({ personId: Id, mergedPersonId: Id }),
  example: { personId: 'per_lin', mergedPersonId: 'per_lin2' },
});

export const PersonErasureRequested = defineEvent({
  name: 'PersonErasureRequested',
  version: 1,
  means: 'A person’s data is to be erased: everything but ids, counts and the dates that a funder asks for.',
  data: z.strictObject({ personId: Id, erasureId: Id }),
  example: { personId: 'per_lin', erasureId: 'era_lin' },
});

export const PersonErased = defineEvent({
  name: 'PersonErased',
  version: 1,
  means: 'A person’s data is erased. Ids that are left lead to nobody.',
  data: z.strictObject({ personId: Id, erasureId: Id }),
  example: { personId: 'per_lin', erasureId: 'era_lin' },
});

export const PersonRestricted = defineEvent({
  name: 'PersonRestricted',
  version: 1,
  means:
    'A person’s data is kept and not used from now on: no matching, and no mail but about this and what they ask for.',
  data: z.strictObject({ personId: Id }),
  example: { personId: 'per_lin' },
});

export const RestrictionLiftAnnounced = defineEvent({
  name: 'RestrictionLiftAnnounced',
  version: 1,
  means: 'Staff end the restriction of a person’s data on a day. The person is told before, and can keep it.',
  data: z.strictObject({ personId: Id, on: LocalDate }),
  example: { personId: 'per_lin', on: '2027-03-08' },
});

export const RestrictionLifted = defineEvent({
  name: 'RestrictionLifted',
  version: 1,
  means: 'A person’s data is used again.',
  data: z.strictObject({ personId: Id }),
  example: { personId: 'per_lin' },
});

const Purpose = z.enum(['FOLLOW_UP', 'NEXT_ROUND', 'STORY', 'PARTNER_SHARE', 'EMPLOYER_NAME']);

export const ConsentGiven = defineEvent({
  name: 'ConsentGiven',
  version: 1,
  means: 'A person has consented to one purpose, in the form or later.',
  data: z.strictObject({ personId: Id, applicationId: Id, purpose: Purpose }),
  example: { personId: 'per_lin', applicationId: 'app_lin', purpose: 'FOLLOW_UP' },
});

export const ConsentWithdrawn = defineEvent({
  name: 'ConsentWithdrawn',
  version: 1,
  means: 'A person has taken a consent back: what rested on it ends.',
  data: z.strictObject({ personId: Id, applicationId: Id, purpose: Purpose }),
  example: { personId: 'per_lin', applicationId: 'app_lin', purpose: 'FOLLOW_UP' },
});

export const ConsentReceiptRequested = defineEvent({
  name: 'ConsentReceiptRequested',
  version: 1,
  means: 'A person has given or taken back a consent by their own word after the form, and gets a receipt.',
  data: z.strictObject({
    personId: Id,
    applicationId: Id,
    purpose: Purpose,
    word: z.enum(['GIVEN', 'TAKEN_BACK']),
  }),
  example: { personId: 'per_lin', applicationId: 'app_lin', purpose: 'FOLLOW_UP', word: 'TAKEN_BACK' },
});

export const RetentionApplied = defineEvent({
  name: 'RetentionApplied',
  version: 1,
  means:
    'Data about a participant went because its time was over. Dates, lengths and outcomes stay under ids.',
  data: z.strictObject({
    rule: z.enum(['NEEDS', 'WORDS', 'UNSUCCESSFUL', 'CONTACT']),
    personId: Id,
    applicationId: Id.optional(),
  }),
  example: { rule: 'WORDS', personId: 'per_lin', applicationId: 'app_lin' },
});

export const RetentionRunCompleted = defineEvent({
  name: 'RetentionRunCompleted',
  version: 1,
  means: 'The removal of a night is done. Counts are what went.',
  data: z.strictObject({ day: LocalDate, reduced: Count, people: Count, certificates: Count }),
  example: { day: '2028-01-11', reduced: 12, people: 3, certificates: 0 },
});

export const RetentionHeld = defineEvent({
  name: 'RetentionHeld',
  version: 1,
  means: 'A person or a cohort is kept beyond the times of retention, for a written reason.',
  data: z.strictObject({ personId: Id.optional(), cohortId: Id.optional(), until: LocalDate }),
  example: { cohortId: 'coh_2027s', until: '2029-12-31' },
});

export const RetentionReleased = defineEvent({
  name: 'RetentionReleased',
  version: 1,
  means: 'A person or a cohort is kept no longer than the times of retention say.',
  data: z.strictObject({ personId: Id.optional(), cohortId: Id.optional() }),
  example: { cohortId: 'coh_2027s' },
});
