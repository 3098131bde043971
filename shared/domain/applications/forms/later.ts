import type { Role } from '../../kernel/role.ts';

const OF_BOTH = ['frequencyWish', 'accessibilityNeeds', 'howHeard', 'consents'];

/**
 * Answers that are needed only of those who take part, and asked after approval. All may be left out but a student's lasting address,
 * see `readProfile`.
 */
export const LATER: Readonly<Record<Role, readonly string[]>> = {
  mentor: [...OF_BOTH, 'businessId', 'employerApproves', 'intlExperience', 'canOffer', 'priorMentoring'],
  student: [
    ...OF_BOTH,
    'lastingEmail',
    'phone',
    'studentNumber',
    'workDescription',
    'linkedin',
    'workingStyles',
    'languagePractice',
  ],
};

/** `name` as a form names it: `consents.story` belongs to the consents. */
export const isAskedLater = (role: Role, name: string): boolean =>
  LATER[role].includes(name.split('.')[0] ?? '');
