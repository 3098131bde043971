import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { CONSOLE, FINANCE_PAGE } from '../../shared/pages/paths.ts';
import { problemPage } from '../../shared/pages/problem-pages.ts';
import { siteOf } from '../../shared/pages/site.ts';
import { commonText } from '../../shared/text/common/text.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { problemText } from '../../shared/text/problem/text.ts';
import { constants, edgeAnswers, edgeCode } from './edge-answers.ts';

type Refused = Pick<Parameters<typeof problemPage>[0], 'code' | 'leadsTo'>;

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
  const site = siteOf(PROGRAMMES.home, contact);
  const page = (language: Language, refused: Refused): string =>
    // The switch of language leads to the address that it stands at.
    problemPage({ ...{ site, language, switchTo: { action: '?', fields: {} } }, ...refused });
  const signedOut = (href: string, label: 'openDesk' | 'openFinance') => (language: Language) =>
    page(language, { code: 'signed-out', leadsTo: { href, label: commonText[language][label] } });
  const pages = {
    'body-too-large': (language: Language) => page(language, { code: 'body-too-large' }),
    coordinator: signedOut(CONSOLE, 'openDesk'),
    finance: signedOut(FINANCE_PAGE, 'openFinance'),
  };
  return edgeAnswers(pages, LANGUAGES) + constants({ SAID }) + edgeCode('api-request.js');
};
