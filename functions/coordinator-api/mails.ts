import * as z from 'zod';
import { liftSuppressionOf, viewSuppression } from '../../shared/deeds/follow-up/lift-suppression.ts';
import { resendMail } from '../../shared/deeds/follow-up/resend-mail.ts';
import { settleMail } from '../../shared/deeds/follow-up/settle-mail.ts';
import { carrierOf } from '../../shared/domain/follow-up/digest.ts';
import { type Addressee, attemptOf, MAIL_STATUSES, MailMessage } from '../../shared/domain/follow-up/mail.ts';
import { Suppression } from '../../shared/domain/follow-up/suppression.ts';
import { listOf, PageQuery, pageOf, pageQueryWith } from '../../shared/runtime/http/answers.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { batchOf } from '../../shared/store/batch.ts';
import { withFates } from '../../shared/store/carriers.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { lateInvitations } from '../../shared/store/kinds/applications.ts';
import { companies } from '../../shared/store/kinds/companies.ts';
import { mailMessages, mailsToReaders, suppressions } from '../../shared/store/kinds/follow-up.ts';
import { loadPerson } from '../../shared/store/people.ts';
import type { Store } from '../../shared/store/store.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { allOf, listPage } from './list-page.ts';
import { ActorView as Actor, type ActorView, actorsOf, participantsOf, personNames } from './people-views.ts';
import { programmeIn } from './programme-in.ts';

/** The reader of a mail: a person by name, or the mailbox of the programme or of the person on duty. */
export const AddresseeView = z.object({
  kind: z.enum([
    'application',
    'person',
    'subscription',
    'invitation',
    'company',
    'reader',
    'office',
    'operator',
  ]),
  id: z.string().optional(),
  personId: z.string().optional(),
  name: z.string().optional(),
});
type AddresseeView = z.output<typeof AddresseeView>;

const {
  id,
  template,
  subject,
  createdAt,
  notBefore,
  attempts,
  delayed,
  bounce,
  resentAs,
  state: { options: STATES },
} = MailMessage.shape;
const MailView = z.union(
  STATES.map((option) =>
    option.extend({
      id,
      template,
      subject,
      createdAt,
      notBefore,
      attempts,
      delayed,
      bounce,
      resentAs,
      to: AddresseeView,
      attempt: z.int(),
      /** The digest that it travels in. */
      carriedBy: z.string().optional(),
      /** Of a digest: how many mails it carries. */
      matters: z.int().optional(),
    }),
  ),
);

/** Names of people who have leave to apply late, in one batch. */
const invitedNames = async (store: Store, ids: readonly string[]) =>
  new Map(
    [...(await batchOf(store, lateInvitations, ids))].map(([id, { firstName, lastName = '' }]) => [
      id,
      `${firstName} ${lastName}`.trim(),
    ]),
  );

/** Readers of mails by name, in one batch of each kind. */
export const addresseesOf = async (
  store: Store,
  addressees: readonly Addressee[],
): Promise<(addressee: Addressee) => AddresseeView> => {
  const idsOf = (wanted: Addressee['kind']) =>
    addressees.flatMap((addressee) => (addressee.kind === wanted && 'id' in addressee ? [addressee.id] : []));
  const [participants, names, invited, firms] = await Promise.all([
    participantsOf(store, idsOf('application')),
    personNames(store, idsOf('person')),
    invitedNames(store, idsOf('invitation')),
    batchOf(store, companies, idsOf('company')),
  ]);
  return (addressee) => {
    // The address of a subscriber is nobody's business but the mail's; that of a reader is finance's.
    if (addressee.kind === 'company') return { ...addressee, name: firms.get(addressee.id)?.name };
    if (addressee.kind === 'invitation') return { ...addressee, name: invited.get(addressee.id) };
    if (addressee.kind !== 'application' && addressee.kind !== 'person') return addressee;
    if (addressee.kind === 'person')
      return { ...addressee, personId: addressee.id, name: names.get(addressee.id) };
    const { personId, name } = participants(addressee.id);
    return { ...addressee, personId, name };
  };
};

/** Mails as staff see them: to whom, about what, when and how often tried, and what became of them. */
const toViews = async (store: Store, mails: readonly MailMessage[]) => {
  const [addresseeOf, fates] = await Promise.all([
    addresseesOf(
      store,
      mails.map(({ addressee }) => addressee),
    ),
    withFates(mails, store),
  ]);
  return fates.map((mail, index) => {
    const { id, template, subject, createdAt, notBefore, attempts, delayed, bounce, resentAs, state } = mail;
    return {
      id,
      template,
      subject,
      createdAt,
      notBefore,
      attempts,
      delayed,
      bounce,
      resentAs,
      to: addresseeOf(mail.addressee),
      attempt: attemptOf(mail),
      carriedBy: carrierOf(mails[index] as MailMessage),
      matters: mail.digest?.matters.length,
      ...state,
    };
  });
};

const { emailHash: _hash, lifted: Lifted, programmeId: _programme, ...shown } = Suppression.shape;
const SuppressionView = z.object({
  ...shown,
  lifted: Lifted.unwrap().extend({ by: Actor }).optional(),
});
const ListedSuppression = SuppressionView.extend({ of: AddresseeView.optional() });

type Shown = Omit<Suppression, 'emailHash' | 'programmeId'>;

const toSuppressionView = (
  { cause, mailId, since, lifted }: Shown,
  actorOf: (actor: string) => ActorView,
): z.output<typeof SuppressionView> => ({
  cause,
  mailId,
  since,
  lifted: lifted && { at: lifted.at, by: actorOf(lifted.by) },
});

const oneSuppression = async (store: Store, suppression: Shown) =>
  toSuppressionView(suppression, await actorsOf(store, [suppression.lifted?.by]));

export const mailRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/programmes/{programmeId}/mails',
    who: 'coordinator',
    does: 'Lists mails, the newest first and a page at a time.',
    query: pageQueryWith({
      state: z.enum(MAIL_STATUSES).optional(),
      template: z.string().max(60).optional(),
    }),
    answers: { 200: pageOf(MailView) },
    async handle(request, deps) {
      const { state: status, template } = request.query;
      const { items, next } = await listPage(
        request,
        deps,
        mailMessages,
        COLLECTION.mails(programmeIn(request, deps)),
        {
          order: 'descending',
          where: allOf<MailMessage>(
            status && (({ state }) => state.status === status),
            template !== undefined && ((mail) => mail.template === template),
          ),
        },
      );
      return json(200, { items: await toViews(deps.store, items), next });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/people/{personId}/mails',
    who: 'coordinator',
    does: 'Lists the mails to a person in all roles and cohorts, the newest first: at most 100 for each application.',
    answers: { 200: listOf(MailView) },
    async handle(request, { store }) {
      const { state: person } = await loadPerson(store, request.params.personId);
      const lines = await Promise.all(
        [person.id, ...person.applicationIds].map((readerId) =>
          store.list(mailsToReaders, COLLECTION.mailsTo(readerId), { order: 'descending', limit: 100 }),
        ),
      );
      const mails = await batchOf(
        store,
        mailMessages,
        lines.flatMap(({ items }) => items.map(({ state }) => state.mailId)),
      );
      const newestFirst = [...mails.values()].toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
      return json(200, { items: await toViews(store, newestFirst) });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/mails/{mailId}',
    who: 'coordinator',
    does: 'Shows a mail: to whom, about what, and what became of it.',
    answers: { 200: MailView },
    async handle(request, { store }) {
      const { state: mail } = await store.get(mailMessages, request.params.mailId);
      return json(200, (await toViews(store, [mail]))[0]);
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/mails/{mailId}/arrival',
    who: 'coordinator',
    does: 'Takes a held mail for delivered, because its reader has told so.',
    answers: { 200: MailView },
    async handle(request, { store }) {
      const settled = await settleMail(request.params.mailId, store, request.cause);
      return json(200, (await toViews(store, [settled]))[0]);
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/mails/{mailId}/resend',
    who: 'coordinator',
    does: 'Sends a mail once more.',
    answers: { 200: MailView },
    async handle(request, { store }) {
      const next = await resendMail(request.params.mailId, store, request.cause);
      return json(200, (await toViews(store, [next]))[0]);
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/programmes/{programmeId}/suppressions',
    who: 'coordinator',
    does: 'Lists the people whose address gets no mail, the newest first.',
    query: PageQuery,
    answers: { 200: pageOf(ListedSuppression) },
    async handle(request, deps) {
      const { store } = deps;
      const partition = COLLECTION.suppressions(programmeIn(request, deps));
      const { items, next } = await listPage(request, deps, suppressions, partition, { order: 'descending' });
      const mails = await batchOf(
        store,
        mailMessages,
        items.map(({ mailId }) => mailId),
      );
      const addresseeOf = await addresseesOf(
        store,
        [...mails.values()].map(({ addressee }) => addressee),
      );
      const actorOf = await actorsOf(store, []);
      return json(200, {
        items: items.map((suppression) => {
          const mail = mails.get(suppression.mailId ?? '');
          return { ...toSuppressionView(suppression, actorOf), of: mail && addresseeOf(mail.addressee) };
        }),
        next,
      });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/mails/{mailId}/suppression',
    who: 'coordinator',
    does: 'Shows why an address gets no mail.',
    answers: { 200: SuppressionView },
    async handle(request, { store }) {
      const held = await viewSuppression(request.params.mailId, store, request.now);
      return json(200, await oneSuppression(store, held));
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/coordinator/mails/{mailId}/suppression',
    who: 'coordinator',
    does: 'Lets an address get mail again. Nothing is answered where it does so already, and nobody knows why it did not.',
    answers: { 200: SuppressionView, 204: 'nothing' },
    async handle(request, { store }) {
      const lifted = await liftSuppressionOf(request.params.mailId, store, request.cause);
      return lifted ? json(200, await oneSuppression(store, lifted)) : { status: 204 };
    },
  }),
];
