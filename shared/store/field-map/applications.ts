import type { KindFields } from './field-map.ts';

const ANSWERS = [
  'role answers.municipality answers.languages.language answers.languages.level answers.meetingMode',
  'answers.availability answers.frequencyWish answers.workingStyles answers.howHeard',
  'answers.workSituation answers.employerName answers.businessId answers.employerMunicipality answers.employerSize',
  'answers.employerApproves answers.jobTitle answers.field answers.secondaryField answers.yearsExperience',
  'answers.expertise answers.intlExperience answers.priorMentoring answers.capacity answers.preferredFields',
  'answers.preferredLevels answers.canOffer answers.studentNumber answers.degreeProgramme answers.otherProgramme',
  'answers.degreeLevel answers.campus answers.studyPhase answers.expectedGraduation answers.targetFields answers.needs',
  'answers.workExperience answers.workedInFinland answers.stayIntent answers.employmentNow answers.languagePractice',
  'answers.mobility answers.commitment answers.understandsNoJob',
];

const inForm = (paths: readonly string[]): string =>
  paths
    .flatMap((line) => line.split(' '))
    .map((path) => `form.${path}`)
    .join(' ');

/** Fields of applications, training and wishes to be told. */
export const APPLICATION_FIELDS: Readonly<Record<string, KindFields>> = {
  Application: {
    purpose: 'PROGRAMME',
    keep: 'CONTACT',
    data: {
      CONTACT: inForm([
        'answers.locale answers.firstName answers.lastName answers.email answers.lastingEmail answers.phone answers.linkedin',
      ]),
      FINGERPRINT: 'emailHash',
      ANSWERS: inForm(ANSWERS),
      NEEDS: inForm(['answers.accessibilityNeeds']),
      OWN_WORDS: `${inForm(['answers.bio answers.goals answers.motivation answers.workDescription answers.avoid'])} revisions.before revisions.before.language revisions.before.level enquiries.answer`,
      STAFF_WORDS:
        'entered.reason entered.consent revisions.reason notes.text enquiries.question enquiries.onBehalf.reason',
      CONSENT: inForm([
        'answers.noticeVersion answers.noticeRead answers.consents.followUp answers.consents.nextRound',
        'answers.consents.story answers.consents.partners answers.consents.employerName',
      ]),
      COURSE: [
        'submittedAt entered.by entered.channel isLate status expiresAt confirmedAt profileAt approvedAt waitedBefore readyAt',
        'revisions.at revisions.by revisions.why revisions.channel revisions.changed notes.at notes.by',
        'enquiries.askedAt enquiries.askedBy enquiries.fields enquiries.answerBy enquiries.answeredAt',
        'enquiries.onBehalf.by enquiries.onBehalf.channel partners.* waitingSince skippedIn rematchOf capacityAsk.* aside.* restrictedSince',
        'rejectedAt reason withdrawnAt erasedAt wordsErasedAt',
      ].join(' '),
      IDS: 'id programmeId cohortId personId proposalIds companyId',
    },
    other: [
      { fields: 'emailHash expiresAt', keep: 'UNCONFIRMED' },
      { fields: 'form.answers.accessibilityNeeds', keep: 'NEEDS' },
      {
        fields: `${inForm(['answers.bio answers.goals answers.motivation answers.workDescription answers.avoid answers.linkedin'])} revisions.before revisions.before.language revisions.before.level enquiries.answer revisions.reason notes.text enquiries.question enquiries.onBehalf.reason`,
        keep: 'WORDS',
      },
      { fields: 'rejectedAt reason withdrawnAt', keep: 'UNSUCCESSFUL' },
      {
        fields: inForm(['answers.noticeVersion answers.noticeRead']),
        purpose: 'ACCOUNTABILITY',
      },
      { fields: 'form.answers.consents.followUp', purpose: 'FOLLOW_UP', keep: 'CONTACT_FOLLOW_UP' },
      { fields: 'form.answers.consents.nextRound', purpose: 'NEXT_ROUND', keep: 'CONTACT_NEXT_ROUND' },
      { fields: 'form.answers.consents.story', purpose: 'STORY' },
      { fields: 'form.answers.consents.partners', purpose: 'PARTNER_SHARE' },
      { fields: 'form.answers.consents.employerName', purpose: 'EMPLOYER_NAME' },
      { fields: 'id programmeId cohortId personId proposalIds erasedAt wordsErasedAt', keep: 'PROOF' },
    ],
    partner: inForm([
      'answers.firstName answers.languages.language answers.meetingMode answers.field answers.secondaryField answers.jobTitle',
      'answers.employerName answers.bio answers.goals answers.degreeProgramme answers.targetFields answers.needs',
      'answers.workingStyles',
    ]),
  },
  ApplicationReference: {
    purpose: 'PROGRAMME',
    keep: 'CONTACT',
    data: { IDS: 'applicationId programmeId reference' },
  },
  OpenApplication: {
    purpose: 'PROGRAMME',
    keep: 'CONTACT',
    data: { IDS: 'personId cohortId role applicationId' },
  },
  TrainingSession: {
    purpose: 'PROGRAMME',
    keep: 'ACCOUNT',
    data: {
      STAFF: 'trainer',
      IDS: 'id programmeId cohortId enrolled guests',
      NONE: 'module title startsAt minutes mode place street link language seats openedAt revision heldAt cancelled.*',
    },
  },
  TrainingEnrolment: {
    purpose: 'PROGRAMME',
    keep: 'CONTACT',
    data: {
      ANSWERS: 'role companySize companyMunicipality workSituation',
      OWN_WORDS: 'unsuited.words',
      ATTENDANCE:
        'attended.* missed.* completions outcome.status outcome.completedOn outcome.reason outcome.waivedAt',
      COURSE: 'required seats chosen.* unsuited.at',
      IDS: 'id applicationId programmeId cohortId personId companyId',
    },
    other: [
      { fields: 'unsuited.words', keep: 'WORDS' },
      { fields: 'attended.* missed.* completions', purpose: 'FUNDER_EVIDENCE' },
    ],
  },
  GroupSession: {
    purpose: 'PROGRAMME',
    keep: 'ACCOUNT',
    data: {
      ATTENDANCE: 'guests.presence.standing guests.presence.recordedAt',
      COURSE: 'guests.role guests.invitedAt guests.answer.is guests.answer.at',
      STAFF: 'guests.answer.enteredBy guests.presence.recordedBy',
      IDS: 'id programmeId cohortId guests.applicationId',
      NONE: 'theme audience title startsAt minutes mode place street link host language seats revision invitesSince heldAt cancelled.*',
    },
    other: [{ fields: 'guests.presence.standing guests.presence.recordedAt', purpose: 'FUNDER_EVIDENCE' }],
  },
  SignedSheet: {
    purpose: 'FUNDER_EVIDENCE',
    keep: 'EVIDENCE',
    data: {
      STAFF: 'attachedBy removed.by',
      IDS: 'id programmeId cohortId sessionId',
      NONE: 'type bytes parts hash attachedAt removed.at',
    },
  },
  SignedSheetPart: {
    purpose: 'FUNDER_EVIDENCE',
    keep: 'EVIDENCE',
    data: { PAPER: 'content', IDS: 'sheetId', NONE: 'part' },
  },
  AttendanceInspection: {
    purpose: 'FUNDER_EVIDENCE',
    keep: 'AUDIT',
    data: {
      STAFF_WORDS: 'reason',
      STAFF: 'openedBy',
      IDS: 'id programmeId',
      NONE: 'from to openedAt expiresAt',
    },
  },
  Subscription: {
    purpose: 'TELL_ME',
    keep: 'SUBSCRIPTION',
    data: {
      CONTACT: 'email language',
      FINGERPRINT: 'emailHash',
      CONSENT: 'requestedAt state.*',
      ANSWERS: 'role',
      IDS: 'id programmeId expiresAt',
    },
  },
  LateInvitation: {
    purpose: 'PROGRAMME',
    keep: 'REQUEST',
    data: {
      CONTACT: 'firstName lastName email language',
      FINGERPRINT: 'emailHash',
      COURSE: 'invitedAt applyBy state.status state.at',
      ANSWERS: 'role',
      STAFF: 'reason invitedBy state.by',
      IDS: 'id programmeId cohortId expiresAt state.applicationId',
    },
  },
  Cohort: {
    purpose: 'PROGRAMME',
    keep: 'ACCOUNT',
    data: {
      NONE: 'name applications.* matchingOn kickOff closing kickOffMeeting.* training.* answerDays rules.* id programmeId programmeVersion openedAt successDefinition roundsStarted kickOffRevision archivedAt',
    },
  },
  Company: {
    purpose: 'PROGRAMME',
    keep: 'ACCOUNT',
    data: {
      STAFF: 'former.by former.reason',
      IDS: 'applicationIds',
      NONE: 'id programmeId name businessId municipality size keys former.at former.what former.id former.name former.businessId joinedAt thankedIn',
    },
  },
  CompanyContact: {
    purpose: 'PROGRAMME',
    keep: 'COMPANY_CONTACT',
    data: {
      CONTACT: 'name email language',
      FINGERPRINT: 'emailHash',
      CONSENT: 'channel agreedAt',
      STAFF: 'by',
      IDS: 'companyId programmeId expiresAt',
    },
  },
  CompanyAlias: {
    purpose: 'PROGRAMME',
    keep: 'ACCOUNT',
    data: { STAFF: 'by reason', NONE: 'id programmeId mergedInto at' },
  },
  CompanyKey: { purpose: 'PROGRAMME', keep: 'ACCOUNT', data: { NONE: 'programmeId key companyId' } },
};
