import { SignInRequested } from '../../../../events/people.ts';
import { takesCode } from '../../../domain/people/sign-in.ts';
import { defineMail } from '../../definition.ts';
import { personSigningIn } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type SignInCodeValues = {
  readonly code: string;
  /** ISO instant. */
  readonly until: string;
};

/** The code stands in no subject: that shows on locked screens. A repetition carries the same one. */
export const signInCode = defineMail<typeof SignInRequested, SignInCodeValues>({
  id: 'sign-in-code',
  on: SignInRequested,
  to: [personSigningIn],
  kind: 'verification',
  signIn: ({ signInId }) => signInId,
  leaves: 'at-once',
  quietHours: false,
  values: async ({ signInId }, sources) => {
    const signIn = await sources.signIn(signInId);
    if (signIn === undefined || !takesCode(signIn, sources.now)) return undefined;
    return {
      code: await sources.signInCode(signInId),
      until: signIn.expiresAt,
    };
  },
  letters: { en, sv, fi },
  examples: () => [{ code: '048213', until: '2027-01-18T10:15:00.000Z' }],
});
