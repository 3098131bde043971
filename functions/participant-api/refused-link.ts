import type { Link } from '../../shared/domain/follow-up/link.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import type { Frame } from '../../shared/pages/frame.ts';
import { ASSETS } from '../../shared/pages/paths.ts';
import { problemPage } from '../../shared/pages/problem-pages.ts';
import { siteOf } from '../../shared/pages/site.ts';
import { refusedAsPage } from '../../shared/runtime/http/refused.ts';
import type { Reply } from '../../shared/runtime/http/reply.ts';
import type { HttpRequest } from '../../shared/runtime/http/request.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { withContactOfToday } from '../../shared/store/people.ts';
import type { Store } from '../../shared/store/store.ts';
import { type Language, pickLanguage } from '../../shared/text/language.ts';
import { countingMisses, findOldLink, plausibleToken } from './follow-link.ts';
import type { ParticipantDeps } from './routes.ts';

export const siteFor = (programmeId: string | undefined, { programmes, contact }: ParticipantDeps) =>
  siteOf(programmeId === undefined ? programmes.home : programmes.of(programmeId), contact);

/** The language of the mail that the link stood in; undefined for a stranger's link, and once the holder's data is erased. */
const languageOfHolder = async (link: Link | undefined, store: Store): Promise<Language | undefined> => {
  if (link?.applicationId === undefined) return undefined;
  const held = await store.find(applications, link.applicationId);
  return held && (await withContactOfToday(store, held.state)).form.answers.locale;
};

export type Asked = {
  readonly request: Pick<HttpRequest, 'now' | 'caller' | 'language'>;
  readonly token: string;
  /** Of the form that was sent, or that the address names. */
  readonly language: string | undefined;
  /** The same page in another language. */
  readonly switchTo: (token: string) => NonNullable<Frame['switchTo']>;
};

/** A refusal as a page of the link's programme, for a person and not for a program. */
export const asLinkPage = async (
  { request, token, language, switchTo }: Asked,
  deps: ParticipantDeps,
  answer: () => Promise<Reply>,
): Promise<Reply> => {
  try {
    return await countingMisses(request, token, deps, answer);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const link = await findOldLink(token, deps.store, request.now);
    const page = {
      site: siteFor(link?.programmeId, deps),
      language: pickLanguage(language, (await languageOfHolder(link, deps.store)) ?? request.language),
      // Expired, altered or unknown: one page, which offers a new link and leads to the person's own.
      code: error.code === 'link-expired' ? ('link-unknown' as const) : error.code,
      // Opened without its token, the page gets it back from the script, where this browser has kept it.
      script: ASSETS.link,
      // Nothing that somebody made up comes back in a page.
      switchTo: switchTo(link === undefined ? '' : token),
    };
    const newLinkFor = page.code === 'link-unknown' ? plausibleToken(token) : undefined;
    return refusedAsPage(error, () => problemPage({ ...page, newLinkFor }));
  }
};
