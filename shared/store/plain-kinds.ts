/** Kinds of items with typed words or contact data of a person, by name: the catalogue loads every schema, and this list none. */
export const PLAIN_KINDS: ReadonlySet<string> = new Set([
  'AddressChange',
  'Agreement',
  'Application',
  'Certificate',
  'DocumentFile',
  'GroupMail',
  'Meeting',
  'Person',
  'RetentionHold',
  'RunPart',
  'SpokenName',
  'StaffMember',
  'Subscription',
  'SurveyRequest',
  'TrainingEnrolment',
]);
