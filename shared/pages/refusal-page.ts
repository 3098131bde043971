import type { RefusalCode } from '../domain/kernel/refusal.ts';
import type { Programmes } from '../domain/programme/catalogue.ts';
import type { Language } from '../text/language.ts';
import { LINK } from './paths.ts';
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

/** The page that a person gets where a program would get a problem document: of an address that nothing lies at, or after a fault of ours. */
export const refusalPageOf =
  ({ programmes, contact }: { readonly programmes: Programmes; readonly contact?: string | undefined }) =>
  ({ code, path, language, reference }: Refused): string => {
    return problemPage({
      site: siteOf(
        programmes.all.find(({ id }) => path.startsWith(`/api/programmes/${id}/`)) ?? programmes.home,
        contact,
      ),
      language,
      // The target of a form, typed or opened anew: of methods a person knows nothing.
      code: code === 'method-not-allowed' ? 'not-found' : code,
      leadsToOwnPage: path.startsWith(`${LINK}/`),
      switchTo: { action: PLAIN.test(path) ? path : LINK, fields: {} },
      ...(code === 'unexpected' ? { reference } : {}),
    });
  };
