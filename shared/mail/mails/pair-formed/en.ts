import type { Letter } from '../../letter.ts';
import { day, hi } from '../../words/en.ts';
import type { PairFormedValues } from './mail.ts';

export const en = ({ ordinal, hasOthers, kickOff, role, firstName, partner }: PairFormedValues): Letter => ({
  subject:
    role === 'mentor'
      ? ordinal === undefined
        ? 'You are a mentoring pair: your mentee writes first'
        : `Your ${{ 2: 'second', 3: 'third' }[ordinal]} mentoring pair: your mentee writes first`
      : 'Write to your mentor: you are a mentoring pair',
  preheader: 'You have both said yes. Here are the contact details and the first steps.',
  heading: 'You are a mentoring pair!',
  greeting: hi(firstName),
  opening: `You and ${partner.firstName} have both said yes.`,
  details: [
    { term: 'Name', detail: partner.fullName },
    { term: 'E-mail', detail: partner.email },
    ...(partner.phone ? [{ term: 'Phone', detail: partner.phone }] : []),
    ...(kickOff === undefined ? [] : [{ term: 'Kick-off', detail: day(kickOff) }]),
  ],
  list: {
    heading: 'What to do now',
    lines:
      role === 'mentor'
        ? [
            'Wait for your mentee to write: that is the mentee’s part.',
            'Have you heard nothing within a week? Then write yourself, or tell us.',
            'Meet for the first time within two weeks, in person or online.',
            'What you tell each other stays between the two of you.',
          ]
        : [
            'Write to your mentor in the next few days, and suggest two or three times to meet.',
            'Meet for the first time within two weeks, in person or online.',
            'Think beforehand of what you would like to talk about.',
            'What you tell each other stays between the two of you.',
          ],
  },
  paragraphs: hasOthers
    ? ['This is in addition to your other pairs and proposals, which stay as they are.']
    : [],
  action: {
    label: 'Prepare, and write your agreement',
    until:
      'There you find a plan for the first meeting too. Keep the link: it leads to everything about your pair.',
  },
  otherwise:
    role === 'mentor'
      ? 'If something gets in the way, tell your mentee and us. We will help.'
      : 'Your mentor is waiting to hear from you. If something gets in the way, tell your mentor and us. We will help.',
});
