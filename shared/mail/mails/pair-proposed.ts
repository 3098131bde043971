import type { Side } from '../../../events/codes.ts';
import { PairProposed } from '../../../events/pairs.ts';
import type { MailDefinition } from '../definition.ts';

export type PairProposedValues = {
  /** Which of the two the letter is written to. */
  readonly side: Side;
  readonly firstName: string;
  /** The other of the two, by first name only: contact details wait until both have said yes. */
  readonly partner: {
    readonly firstName: string;
    /** Field of work, or the field the student wants to work in; in the reader’s language. */
    readonly field: string;
    /** A mentor’s job title, a student’s degree programme. */
    readonly occupation: string;
  };
  /** Languages both can hold a work talk in, in the reader’s language. */
  readonly languages: readonly string[];
  /** Up to three short sentences on why the two were put together, in the reader’s language. No score, no secrets. */
  readonly reasons: readonly string[];
  /** ISO instant. */
  readonly answerBy: string;
};

export const pairProposed: MailDefinition<'pair-proposed', typeof PairProposed, PairProposedValues> = {
  id: 'pair-proposed',
  on: PairProposed,
  to: ['mentor', 'mentee'],
  kind: 'service',
  link: 'answer-proposal',
  quietHours: true,
  examples: [
    {
      side: 'mentor',
      firstName: 'Ada',
      partner: {
        firstName: 'Lin',
        field: 'Boats and marine',
        occupation: 'Industrial Management, Bachelor of Engineering',
      },
      languages: ['English', 'Swedish'],
      reasons: [
        'Lin wants to work in your field.',
        'Lin would like help with networking, which you offer.',
        'Both of you can meet in Jakobstad.',
      ],
      answerBy: '2027-03-10T21:59:59.000Z',
    },
    {
      side: 'mentee',
      firstName: 'Lin',
      partner: { firstName: 'Ada', field: 'Boats and marine', occupation: 'Production manager' },
      languages: ['English'],
      reasons: [],
      answerBy: '2027-03-10T21:59:59.000Z',
    },
  ],
};
