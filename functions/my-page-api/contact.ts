import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { line } from '../../shared/domain/applications/forms/answers.ts';
import { emailAddress, phoneNumber } from '../../shared/domain/applications/forms/contact.ts';
import { faultsOf } from '../../shared/domain/applications/forms/read.ts';
import type { FieldFault } from '../../shared/domain/kernel/refusal.ts';
import { MY_PAGE } from '../../shared/pages/paths.ts';
import { html, type Reply, seeOther } from '../../shared/runtime/http/reply.ts';
import type { Route } from '../../shared/runtime/http/route.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { addressChanges } from '../../shared/store/kinds/people.ts';
import { type MyPageDeps, route, siteIn } from './deps.ts';
import { forPost, forVisitor, type Visit } from './session.ts';

const Details = z.strictObject({
  firstName: line({ max: 200 }),
  lastName: z.optional(line({ max: 200 })),
  phone: z.optional(phoneNumber()),
  lastingEmail: z.optional(emailAddress()),
});

const NOTES = ['saved', 'sent', 'stopped'] as const;

type Given = {
  readonly posted?: URLSearchParams;
  readonly faults?: readonly FieldFault[];
  readonly note?: (typeof NOTES)[number] | undefined;
};

const pageFor = async (visit: Visit, now: Date, deps: MyPageDeps, given: Given = {}): Promise<Reply> => {
  const { language, formKey, person } = visit;
  const { id, programmeId, applicationIds } = person.state;
  const [change, held, { contactPage }] = await Promise.all([
    deps.store.find(addressChanges, id, now),
    Promise.all(applicationIds.map((each) => deps.store.find(applications, each))),
    import('../../shared/pages/my-page/contact-page.ts'),
  ]);
  const isStudent = held.some((one) => one?.state.form.role === 'student');
  const page = { site: siteIn(programmeId, deps), language, formKey, person: person.state, isStudent };
  const waits = change?.state.confirmedAt === undefined ? change?.state : undefined;
  return html(given.faults === undefined ? 200 : 422, contactPage({ ...page, change: waits, ...given }));
};

const backWith = (note: (typeof NOTES)[number], { language }: Visit): Reply =>
  seeOther(`${MY_PAGE.contact}?lang=${language}&note=${note}`);

/** Empty fields are left out, so that a name or number can be removed. */
const filled = (posted: URLSearchParams, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const typed = (posted.get(name) ?? '').trim();
      return typed === '' ? [] : [[name, typed]];
    }),
  );

const correct = async (
  visit: Visit,
  posted: URLSearchParams,
  now: Date,
  deps: MyPageDeps,
): Promise<Reply> => {
  const read = Details.safeParse(filled(posted, Object.keys(Details.shape)));
  if (!read.success) return pageFor(visit, now, deps, { posted, faults: faultsOf(read.error) });
  const { id: personId, language } = visit.person.state;
  const { correctContact } = await import('../../shared/deeds/people/correct-contact.ts');
  const { firstName, lastName, phone, lastingEmail } = read.data;
  const contact = {
    firstName,
    language,
    ...(lastName === undefined ? {} : { lastName }),
    ...(phone === undefined ? {} : { phone }),
    ...(lastingEmail === undefined ? {} : { lastingEmail }),
  };
  await correctContact({ personId, contact, reason: 'Own page' }, visit.cause, deps);
  return backWith('saved', visit);
};

const changeAddress = async (
  visit: Visit,
  posted: URLSearchParams,
  now: Date,
  deps: MyPageDeps,
): Promise<Reply> => {
  const { askAddressChange, cancelAddressChange } = await import(
    '../../shared/deeds/people/ask-address-change.ts'
  );
  const { id, programmeId, contact } = visit.person.state;
  if (posted.get('stop') !== null) {
    await cancelAddressChange(id, visit.cause, deps.store);
    return backWith('stopped', visit);
  }
  const read = z.strictObject({ email: emailAddress() }).safeParse(filled(posted, ['email']));
  if (!read.success) return pageFor(visit, now, deps, { posted, faults: faultsOf(read.error) });
  const { email } = read.data;
  if (email === contact.email)
    return pageFor(visit, now, deps, { posted, faults: [{ pointer: '/email', code: 'address-same' }] });
  const emailHash = (await deps.keys()).emailHash(programmeId, email);
  const changeId = `adc_${randomBytes(16).toString('hex')}`;
  await askAddressChange(id, { changeId, email, emailHash }, visit.cause, deps.store);
  return backWith('sent', visit);
};

const Noted = z.looseObject({ note: z.enum(NOTES).optional() });

/** Contact details of a person, corrected by themselves. */
export const contactRoutes: readonly Route<MyPageDeps>[] = [
  route({
    method: 'GET',
    path: MY_PAGE.contact,
    who: 'person',
    does: 'Shows a person their contact details as a form.',
    query: Noted,
    answers: { 200: 'page' },
    handle: forVisitor<z.output<typeof Noted>>(async (visit, { now, query }, deps) =>
      pageFor(visit, now, deps, { note: query.note }),
    ),
  }),
  route({
    method: 'POST',
    path: MY_PAGE.contact,
    who: 'person',
    does: 'Corrects name, number and lasting address, as a whole: what is left out is removed.',
    form: true,
    answers: { 200: 'page', 303: 'nothing', 422: 'page' },
    handle: forPost(async (visit, posted, { now }, deps) => correct(visit, posted, now, deps)),
  }),
  route({
    method: 'POST',
    path: MY_PAGE.address,
    who: 'person',
    does: 'Mails a link to another address, which counts once it is pressed there; or takes the wish back.',
    form: true,
    answers: { 200: 'page', 303: 'nothing', 422: 'page' },
    handle: forPost(async (visit, posted, { now }, deps) => changeAddress(visit, posted, now, deps)),
  }),
];
