import { LANGUAGES } from '../../shared/text/language.ts';
import { problemText } from '../../shared/text/problem/text.ts';
import { constants, edgeAnswers, edgeCode } from './edge-answers.ts';

/**
 * Code of the function before the API. It says who calls, and answers in our words where the API would in its own: it has no words of ours for
 * a body above its limit or a missing token, and CloudFront replaces none for these statuses. `contact` is the stage's own.
 */
export const apiRequestCode = (contact: string | undefined): string => {
  const inAll = (of: (text: (typeof problemText)['en']) => unknown) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, of(problemText[language])]));
  const SAID = {
    'body-too-large': inAll(({ refusals }) => refusals['body-too-large']),
    'signed-out': inAll(({ signedOut }) => signedOut),
  };
  return (
    edgeAnswers(['body-too-large', 'coordinator', 'finance'], contact, LANGUAGES) +
    constants({ SAID }) +
    edgeCode('api-request.js')
  );
};
