import { asFirstWord } from '../../text/partner.ts';

/** The page on which one of a pair asks a coordinator for help, in confidence. */
export const en = {
  menu: 'I would like to talk to a coordinator',
  title: 'Would you like to talk?',
  lead: 'It may be about anything: no answer, no time, not the right person, or something that does not feel right.',
  waits: 'You have asked us for a call, and it is on our list.',
  secret: (partner: string) => `${asFirstWord(partner)} is not told, neither now nor later.`,
  ask: 'Yes, please call me',
  direct: (email: string) => `You can also write to us directly: ${email}.`,
  directPhone: (phone: string) => `Or call: ${phone}.`,
  outcome: {
    title: 'A coordinator will call you',
    text: 'You hear from us on the next working day at the latest; by mail, if we have no number of yours. Your partner is not told.',
  },
};
export type AskForHelpText = typeof en;
