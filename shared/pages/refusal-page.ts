import type { RefusalCode } from '../domain/kernel/refusal.ts';
import type { Programmes } from '../domain/programme/catalogue.ts';
import { commonText } from '../text/common/text.ts';
import type { Language } from '../text/language.ts';
import { CONSOLE, FINANCE_PAGE, LINK } from './paths.ts';
import { problemPage } from './problem-pages.ts';
import { siteOf } from './site.ts';

type Refused = {
  readonly code: RefusalCode | 'unexpected';
  readonly path: string;
  readonly language: Language;
  /** Finds the request in the log. */
  readonly reference: string;
};

/** A path that leads to this site alone. */
const PLAIN = /^(\/[\w.-]+)+$/;

/** The page of staff by which a file of theirs is fetched again. */
const staffPageOf = (path: string, language: Language) => {
  const { openDesk, openFinance } = commonText[language];
  if (/^\/api\/(coordinator|sheets)\//.test(path)) return { path: CONSOLE, label: openDesk };
  if (/^\/api\/(finance|packs)\//.test(path)) return { path: FINANCE_PAGE, label: openFinance };
  return undefined;
};

/** The page that a person gets where a program would get a problem document: of an address that nothing lies at, or after a fault of ours. */
export const refusalPageOf =
  ({ programmes, contact }: { readonly programmes: Programmes; readonly contact?: string | undefined }) =>
  ({ code, path, language, reference }: Refused): string => {
    const programme =
      programmes.all.find(({ id }) => path.startsWith(`/api/programmes/${id}/`)) ?? programmes.home;
    const ofStaff = staffPageOf(path, language);
    return problemPage({
      site: siteOf(programme, contact),
      language,
      leadsTo: ofStaff && { href: programme.path + ofStaff.path, label: ofStaff.label },
      // The target of a form, typed or opened anew: of methods a person knows nothing.
      code: code === 'method-not-allowed' ? 'not-found' : code,
      leadsToOwnPage: path.startsWith(`${LINK}/`),
      switchTo: { action: PLAIN.test(path) ? path : LINK, fields: {} },
      ...(code === 'unexpected' ? { reference } : {}),
    });
  };
