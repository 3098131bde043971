import { asFirstWord } from '../../text/partner.ts';

/** The page on which the two of a pair agree on goals and rhythm. */
export const en = {
  menu: 'Our agreement',
  title: (partner: string) => `Your agreement with ${partner}`,
  lead: 'Write down together what you want to reach and how often you meet. It holds once you have both confirmed the same words.',
  theirWords: (partner: string) =>
    `${asFirstWord(partner)} has written this. Confirm it as it is, or change it first.`,
  yourWords: (partner: string) => `You have confirmed this. ${asFirstWord(partner)} has not done so yet.`,
  wishes: 'What each of you wished for',
  studentGoals: 'What the mentee wants to reach',
  studentNeeds: 'What the mentee wants help with',
  mentorOffers: 'What the mentor can help with',
  rhythms: 'How often to meet',
  unsaid: 'Not said',
  mentee: 'mentee',
  mentor: 'mentor',
  goals: 'What do you want to reach together?',
  goalsHint: 'Two or three sentences. Both of you and the coordinators can read them.',
  goalsMissing: 'Write what you want to reach.',
  rhythm: 'How often do you meet?',
  rhythmMissing: 'Choose how often you meet.',
  secretLegend: 'Confidentiality',
  secret: 'What we tell each other stays between us, unless we agree otherwise or somebody is in danger.',
  secretMissing: 'Tick this to agree.',
  confirm: 'I agree',
  prepare: 'How to prepare for the first meeting',
  outcomes: {
    agreed: {
      title: 'Your agreement holds',
      text: 'You have both confirmed it. You can change it at any time by the same link; then the other one is asked again.',
    },
    waiting: {
      title: 'Thank you, your part is done',
      text: 'Your agreement holds once the other one has confirmed the same words.',
    },
  },
};
export type ConfirmAgreementText = typeof en;
