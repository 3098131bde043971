import { NewLinkRequested } from '../../../../events/follow-up.ts';
import { verbOfCode } from '../../../domain/follow-up/new-link.ts';
import { certificateLink } from '../../certificate.ts';
import { defineMail } from '../../definition.ts';
import { holderOfLink } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type NewLinkValues = Readonly<Record<never, never>>;

/**
 * A link in place of one that works no longer. Anybody who has the old one can ask for it, so that it says nothing about anybody, and
 * counts among the few mails of a day.
 */
export const newLink = defineMail<typeof NewLinkRequested, NewLinkValues>({
  id: 'new-link',
  on: NewLinkRequested,
  to: [holderOfLink],
  kind: 'verification',
  link: ({ verb, aboutId }) =>
    verbOfCode(verb) === 'get-certificate' ? certificateLink(aboutId) : { verb: verbOfCode(verb), aboutId },
  leaves: 'at-once',
  quietHours: false,
  values: () => ({}),
  letters: { en, sv, fi },
  examples: () => [{}],
});
