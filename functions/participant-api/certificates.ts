import * as z from 'zod';
import { type Certificate, typedNumber } from '../../shared/domain/documents/certificate.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { certificatePage, verifyPage } from '../../shared/pages/certificate-pages.ts';
import { CERTIFICATE, VERIFY } from '../../shared/pages/paths.ts';
import { refusedFormPage } from '../../shared/pages/problem-pages.ts';
import { siteOf } from '../../shared/pages/site.ts';
import { refusedAsPage } from '../../shared/runtime/http/refused.ts';
import { file, html } from '../../shared/runtime/http/reply.ts';
import { type HttpRequest, languageOfForm, readForm } from '../../shared/runtime/http/request.ts';
import type { Route } from '../../shared/runtime/http/route.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import {
  certificateNumbers,
  certificates,
  documentFiles,
  documentIdOf,
} from '../../shared/store/kinds/documents.ts';
import { certificateText } from '../../shared/text/certificate/text.ts';
import { LANGUAGES, pickLanguage } from '../../shared/text/language.ts';
import { asToldToHolder, findLink, LinkAddress } from './follow-link.ts';
import { type Asked as AskedByLink, asLinkPage, siteFor } from './refused-link.ts';
import { type ParticipantDeps, route } from './routes.ts';

/**
 * The certificate of a link.
 * @throws Refusal `link-unknown`: an unknown token and a certificate that is gone look the same; `data-erased`
 */
const certificateOf = async (
  token: string,
  { store }: Pick<ParticipantDeps, 'store'>,
  now: Date,
): Promise<Certificate> => {
  const link = await findLink(token, store, now);
  const held = link.verb === 'get-certificate' ? await store.find(certificates, link.aboutId) : undefined;
  if (!held || held.state.applicationId !== link.applicationId)
    throw await asToldToHolder(new Refusal('link-unknown', 'No certificate of this link.'), link, store);
  return held.state;
};

/** A certificate's link, whose page is not that of the asks. */
const askedIn = (
  request: Pick<HttpRequest, 'now' | 'caller' | 'language'> & { readonly lang: string | undefined },
  token: string,
): AskedByLink => ({
  request,
  token,
  language: request.lang,
  switchTo: (known) => ({ action: CERTIFICATE.page, fields: { t: known } }),
});

const verified = async (typed: string, { store }: Pick<ParticipantDeps, 'store'>) => {
  const number = typedNumber(typed);
  const known = number === '' ? undefined : await store.find(certificateNumbers, number);
  return known && (await store.find(certificates, known.state.certificateId))?.state;
};

/** Certificates: to their owners by link, and their numbers to anybody who has the paper. */
export const certificateRoutes: readonly Route<ParticipantDeps>[] = [
  route({
    method: 'GET',
    path: '/a/certificate',
    who: 'link',
    does: 'Shows the ways to a certificate on paper, in each language.',
    query: LinkAddress,
    answers: { 200: 'page' },
    handle(request, deps) {
      const token = request.query.t;
      return asLinkPage(askedIn(request, token), deps, async () => {
        const certificate = await certificateOf(token, deps, request.now);
        const owner = (await deps.store.find(applications, certificate.applicationId))?.state;
        const language = pickLanguage(request.lang, owner?.form.answers.locale);
        const site = siteOf(deps.programmes.of(certificate.programmeId), deps.contact);
        return html(200, certificatePage({ site, language, token, certificate }));
      });
    },
  }),
  route({
    method: 'GET',
    path: '/a/certificate/file',
    who: 'link',
    does: 'Answers with a certificate as a PDF.',
    query: LinkAddress.extend({ in: z.enum(LANGUAGES).default('en') }),
    answers: { 200: 'pdf' },
    handle: (request, deps) =>
      asLinkPage(askedIn(request, request.query.t), deps, async () => {
        const certificate = await certificateOf(request.query.t, deps, request.now);
        const language = request.query.in;
        const held =
          certificate.status === 'READY'
            ? await deps.store.find(documentFiles, documentIdOf({ certificateId: certificate.id, language }))
            : undefined;
        if (!held) throw new Refusal('not-found', `${certificate.id} is ${certificate.status}.`);
        const name = `${certificateText[language].title}-${certificate.number}.pdf`;
        return file(200, Buffer.from(held.state.content, 'base64'), 'application/pdf', name);
      }),
  }),
  route({
    method: 'GET',
    path: '/a/verify',
    who: 'everybody',
    does: 'Shows the page where the number of a certificate is checked.',
    answers: { 200: 'page' },
    async handle(request, { programmes, contact }) {
      const language = pickLanguage(request.lang, request.headers['accept-language']);
      return html(200, verifyPage({ site: siteOf(programmes.home, contact), language }));
    },
  }),
  route({
    method: 'POST',
    path: '/a/verify',
    who: 'everybody',
    does: 'Says whether a certificate has this number, and shows what its paper shows. The number stands in no address.',
    form: true,
    answers: { 200: 'page', 404: 'page', 422: 'page' },
    async handle(request, deps) {
      let { language } = request;
      let posted = new URLSearchParams();
      try {
        posted = readForm(request);
        language = languageOfForm(posted, request.headers);
        const typed = (posted.get('number') ?? '').slice(0, 100);
        const found = await verified(typed, deps);
        if (!found && typedNumber(typed) !== '') await deps.door.countTry(request, 'certificate');
        const site = siteOf(
          found ? deps.programmes.of(found.programmeId) : deps.programmes.home,
          deps.contact,
        );
        const missing = typedNumber(typed) === '';
        // Only another language was asked for.
        if (missing && posted.get('show') !== null) return html(200, verifyPage({ site, language }));
        return html(
          missing ? 422 : found ? 200 : 404,
          verifyPage({ site, language, asked: { typed, missing, certificate: found } }),
        );
      } catch (error) {
        const page = { site: siteFor(undefined, deps), language };
        return refusedAsPage(error, (refusal) => refusedFormPage(page, refusal, { action: VERIFY, posted }));
      }
    },
  }),
];
