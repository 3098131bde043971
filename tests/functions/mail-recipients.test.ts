import { describe, expect, it } from 'vitest';
import { ApplicationConfirmed } from '../../events/applications.ts';
import { CompanyJoined } from '../../events/companies.ts';
import { CCCC } from '../../shared/domain/programme/programmes/cccc.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { defineMail } from '../../shared/mail/definition.ts';
import type { Letter } from '../../shared/mail/letter.ts';
import { office, person } from '../../shared/mail/recipients.ts';
import { ownApplication } from '../../shared/mail/sources.ts';
import { mailsIn } from './mail-scenes.ts';
import { aMentor, approved, aStudent, confirmed, openCohort } from './scenes.ts';
import { aWorld, MONDAY, type World } from './world.ts';

type Values = { readonly text: string };

const letter =
  (language: string) =>
  ({ text }: Values): Letter => ({
    subject: `${language} ${text}`,
    preheader: 'A letter',
    heading: 'A letter',
    opening: text,
    otherwise: 'Nothing to do.',
  });
const letters = { en: letter('en'), sv: letter('sv'), fi: letter('fi') };
const common = {
  kind: 'service',
  leaves: 'at-once',
  quietHours: false,
  letters,
  examples: () => [{ text: 'text' }],
} as const;

const toPerson = defineMail<typeof ApplicationConfirmed, Values>({
  ...common,
  id: 'to-person',
  on: ApplicationConfirmed,
  to: [person],
  values: (_, { reader }) => ({
    text: reader.kind === 'person' ? reader.person.contact.firstName : 'nobody',
  }),
});
const toOffice = defineMail<typeof CompanyJoined, Values>({
  ...common,
  id: 'to-office',
  on: CompanyJoined,
  to: [office],
  values: ({ companyId }, { reader }) => ({ text: `${reader.kind} ${companyId.slice(0, 4)}` }),
});

const statuses = (world: World, template: string) =>
  mailsIn(world)
    .filter((mail) => mail.template === template)
    .map(({ state }) => state);

describe('a mail to somebody without an application', () => {
  it('reaches a person at their address and in their language, and stores neither', async () => {
    const world = aWorld(MONDAY, [...MAILS, toPerson]);
    await openCohort(world);
    await confirmed(world, aStudent({ locale: 'sv', email: 'lin@example.org' }));
    await world.deliver();
    expect(world.mails.to('lin@example.org').map(({ subject }) => subject)).toContain('sv Lin');
    const stored = mailsIn(world).find(({ template }) => template === 'to-person');
    expect(stored?.addressee).toEqual({ kind: 'person', id: expect.stringMatching(/^per_/) });
    expect(JSON.stringify(stored)).not.toContain('@');
  });

  it('is not sent to a person whose address has complained about another mail', async () => {
    const world = aWorld(MONDAY, [...MAILS, toPerson]);
    await openCohort(world);
    await confirmed(world, aStudent({ email: 'lin@example.org' }));
    const [asked] = world.mails.to('lin@example.org');
    await world.reports({ mailId: String(asked?.mailId), type: 'Complaint', at: world.now().toISOString() });
    await world.deliver();
    expect(statuses(world, 'to-person')).toMatchObject([
      { status: 'SUPPRESSED', reason: 'ADDRESS_REFUSES_MAIL' },
    ]);
  });

  it('ends all mail to a person whose copy bounces', async () => {
    const world = aWorld(MONDAY, [...MAILS, toPerson]);
    await openCohort(world);
    await confirmed(world, aStudent({ email: 'lin@example.org' }));
    await world.deliver();
    const copy = mailsIn(world).find(({ template }) => template === 'to-person');
    await world.reports({ mailId: String(copy?.id), type: 'Complaint', at: world.now().toISOString() });
    expect(world.twin.records().filter(({ kind }) => kind === 'Suppression')).toHaveLength(1);
  });

  it('reaches the mailbox of the office', async () => {
    const world = aWorld(MONDAY, [...MAILS, toOffice]);
    await openCohort(world);
    await approved(world, aMentor());
    await world.deliver();
    expect(world.mails.to(CCCC.contact.email).map(({ subject }) => subject)).toEqual(['en office com_']);
  });
});

describe('a mail that asks for what its reader has not', () => {
  it('fails loudly instead of leaving half-written', async () => {
    const toNobody = defineMail<typeof CompanyJoined, Values>({
      ...common,
      id: 'to-nobody',
      on: CompanyJoined,
      to: [office],
      values: (_, sources) => ({ text: ownApplication(sources).id }),
    });
    const world = aWorld(MONDAY, [...MAILS, toNobody]);
    await openCohort(world);
    await expect(approved(world, aMentor())).rejects.toThrow(/no application to tell of/);
    expect(world.mails.to(CCCC.contact.email)).toEqual([]);
  });
});
