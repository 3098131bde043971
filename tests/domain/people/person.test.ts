import { describe, expect, it } from 'vitest';
import { fact } from '../../../events/fact.ts';
import { PersonAddressReplaced, PersonContactCorrected, PersonsMerged } from '../../../events/people.ts';
import { mailboxOf } from '../../../shared/domain/people/mailbox.ts';
import {
  appliedAgain,
  changeAddress,
  correctContact,
  mergePersons,
  newPerson,
  Person,
  withContact,
} from '../../../shared/domain/people/person.ts';
import { anApplication, aStudent, daysAfter, given, noon } from '../given.ts';

const by = { actor: 'staff:eva', reason: 'She wrote to us.' };
const [HASH, OTHER] = ['a1'.repeat(32), 'b2'.repeat(32)];

const lin = (): Person =>
  newPerson(
    { personId: 'per_lin', programmeId: 'cccc' },
    { id: 'app_lin', form: { role: 'student', answers: aStudent() }, emailHash: HASH },
    noon,
  );

describe('a person', () => {
  it('begins with the first confirmed application, and is found by its address', () => {
    expect(Person.parse(lin())).toEqual({
      id: 'per_lin',
      programmeId: 'cccc',
      contact: {
        firstName: 'Lin',
        lastName: 'Example',
        email: 'lin@student.centria.fi',
        lastingEmail: 'lin@example.org',
      },
      language: 'en',
      emailHash: HASH,
      addresses: [HASH],
      applicationIds: ['app_lin'],
      corrections: [],
      knownSince: noon.toISOString(),
    });
  });

  it('keeps the id and takes the newest contact details with each application', () => {
    const answers = aStudent({ phone: '+358401111111' });
    const again = appliedAgain(lin(), { id: 'app_2', form: { role: 'student', answers }, emailHash: HASH });
    expect(again).toMatchObject({ id: 'per_lin', applicationIds: ['app_lin', 'app_2'] });
    expect(again.contact.phone).toBe('+358401111111');
  });

  it('can have another address; the old one leads to nobody', () => {
    const { person } = given(lin())
      .when((known) =>
        changeAddress(known, { email: 'new@example.org', emailHash: OTHER }, 'MISTYPED', by, noon),
      )
      .tells(fact(PersonAddressReplaced, { personId: 'per_lin', why: 'MISTYPED' }));
    expect(person).toMatchObject({
      emailHash: OTHER,
      addresses: [OTHER],
      contact: { email: 'new@example.org' },
    });
    expect(person.corrections).toEqual([
      { at: noon.toISOString(), by: 'staff:eva', what: 'ADDRESS', reason: 'She wrote to us.' },
    ]);
  });

  it('can be corrected in all but the address, and loses what the correction leaves out', () => {
    const { person } = given(lin())
      .when((known) => correctContact(known, { firstName: 'Linn', language: 'sv' }, by, noon))
      .tells(
        fact(PersonContactCorrected, {
          personId: 'per_lin',
          fields: ['firstName', 'lastName', 'lastingEmail', 'language'],
        }),
      );
    expect([person.contact, person.language]).toEqual([
      { firstName: 'Linn', email: 'lin@student.centria.fi' },
      'sv',
    ]);
  });

  it('shows the contact details of today in each application, and no other answer changes', () => {
    const { person } = correctContact(lin(), { firstName: 'Linn', language: 'sv' }, by, noon);
    const application = anApplication('CONFIRMED');
    const { lastName: _, lastingEmail: __, ...answers } = aStudent();
    expect(withContact(application, person)).toEqual({
      ...application,
      form: { role: 'student', answers: { ...answers, firstName: 'Linn', locale: 'sv' } },
    });
  });
});

describe('two records of one person', () => {
  const losing = (): Person => ({
    ...lin(),
    id: 'per_two',
    emailHash: OTHER,
    addresses: [OTHER],
    applicationIds: ['app_2'],
    knownSince: daysAfter(noon, -30).toISOString(),
  });

  it('become one, with the contact details of the first, found by both addresses', () => {
    const { person, alias } = given(lin())
      .when((kept) => mergePersons(kept, losing(), by, noon))
      .tells(fact(PersonsMerged, { personId: 'per_lin', mergedPersonId: 'per_two' }));
    expect(person).toMatchObject({
      id: 'per_lin',
      contact: lin().contact,
      emailHash: HASH,
      addresses: [HASH, OTHER],
      applicationIds: ['app_lin', 'app_2'],
      knownSince: daysAfter(noon, -30).toISOString(),
      corrections: [{ what: 'MERGED', by: 'staff:eva' }],
    });
    expect(alias).toMatchObject({ id: 'per_two', mergedInto: 'per_lin' });
  });

  it('keep the later instant at which an address of either proved to be a stranger’s', () => {
    const at = (days: number) => ({ linksSince: daysAfter(noon, -days).toISOString() });
    for (const [kept, lost] of [
      [at(3), at(1)],
      [at(1), at(3)],
      [{}, at(1)],
    ])
      expect(mergePersons({ ...lin(), ...kept }, { ...losing(), ...lost }, by, noon).person).toMatchObject(
        at(1),
      );
    expect(mergePersons(lin(), losing(), by, noon).person.linksSince).toBeUndefined();
  });

  it('stay two where they are one already or of two programmes', () => {
    for (const other of [lin(), { ...losing(), programmeId: 'other' }])
      given(lin())
        .when((kept) => mergePersons(kept, other, by, noon))
        .isRefused('merge-refused');
  });
});

describe('the mailbox behind an address', () => {
  it.each([
    ['lin+a@example.org', 'lin@example.org'],
    ['LIN+a+b@Example.org', 'lin@example.org'],
    ['l.i.n+x@gmail.com', 'lin@gmail.com'],
    ['lin@googlemail.com', 'lin@gmail.com'],
    ['l.in@example.org', 'l.in@example.org'],
  ])('of %s is %s', (address, mailbox) => {
    expect(mailboxOf(address)).toBe(mailbox);
  });
});
