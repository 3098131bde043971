import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../shared/text/language.ts';
import { problemText } from '../../shared/text/problem/text.ts';

/**
 * Code of the function before the API. It says who calls, and answers in our words where the API would in its own: it has no words of ours for
 * a body above its limit or a missing token, and CloudFront replaces none for these statuses.
 */
export const apiRequestCode = (): string => {
  const inAll = (of: (text: (typeof problemText)['en']) => unknown) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, of(problemText[language])]));
  const said = {
    bodyTooLarge: inAll(({ refusals }) => refusals['body-too-large']),
    signedOut: inAll(({ signedOut }) => signedOut),
  };
  return `const SAID = ${JSON.stringify(said)};\n${readFileSync(join(import.meta.dirname, 'api-request.js'), 'utf8')}`;
};
