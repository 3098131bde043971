import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ParticipantWaitlisted } from '../../events/applications.ts';
import { CATALOGUE } from '../../events/catalogue.ts';
import { detailTypeOf } from '../../events/define.ts';
import { PairDeclined, PairFormed } from '../../events/pairs.ts';
import { ReminderKind } from '../../shared/domain/follow-up/reminder.ts';
import { MAILS, mailsOn, mailTriggers } from '../../shared/mail/catalogue.ts';
import { defineMail, type Mail } from '../../shared/mail/definition.ts';
import type { Letter } from '../../shared/mail/letter.ts';
import { bothOfPair } from '../../shared/mail/recipients.ts';
import { LANGUAGES } from '../../shared/text/language.ts';

const FOLDER = join(import.meta.dirname, '../../shared/mail/mails');
const folders = (): string[] => readdirSync(FOLDER).sort();
const recipientsOf = (mail: Mail, data: unknown): string[] => mail.recipientsOf(data).map(({ name }) => name);

const pairDeclined = (by: 'mentor' | 'student') => ({ ...PairDeclined.example, by });

describe('The catalogue of mails', () => {
  it('lists every mail that has a folder, once, under the name of its folder', () => {
    expect(MAILS.map(({ id }) => id).sort()).toEqual(folders());
  });

  it('finds in each folder one definition and one letter in each language, and nothing else', () => {
    for (const folder of folders())
      expect(readdirSync(join(FOLDER, folder)).sort(), folder).toEqual([
        'en.ts',
        'fi.ts',
        'mail.ts',
        'sv.ts',
      ]);
  });

  it('takes no mail that lacks a language, a recipient of its fact, or examples', () => {
    const letter = (): Letter => ({ subject: '', preheader: '', heading: '', opening: '', otherwise: '' });
    const whole = {
      id: 'half-done',
      on: PairDeclined,
      to: bothOfPair,
      kind: 'service',
      leaves: 'at-once',
      quietHours: true,
      values: () => ({}),
      letters: { en: letter, sv: letter, fi: letter },
      examples: () => [{}],
    } as const;
    expect(defineMail<typeof PairDeclined, object>(whole).id).toBe('half-done');
    const { examples: _, ...withoutExamples } = whole;
    // @ts-expect-error: no Finnish
    defineMail<typeof PairDeclined, object>({ ...whole, letters: { en: letter, sv: letter } });
    // @ts-expect-error: no examples
    defineMail<typeof PairDeclined, object>(withoutExamples);
    // @ts-expect-error: the fact names a person and no pair
    defineMail<typeof ParticipantWaitlisted, object>({ ...whole, on: ParticipantWaitlisted });
  });

  it('listens only to events that exist', () => {
    for (const { on } of MAILS) expect(CATALOGUE).toContain(on);
  });

  it('names each trigger once, with its version', () => {
    const triggers = mailTriggers();
    expect(triggers).toContain(PairFormed);
    expect(new Set(triggers).size).toBe(triggers.length);
    expect(triggers.flatMap((event) => mailsOn(detailTypeOf(event))).length).toBe(MAILS.length);
  });

  it('has no mail for a fact that nobody is written to about', () => {
    expect(mailsOn('MetricsRebuilt.v1')).toEqual([]);
  });

  it('gives every mail an example to be looked at and tested by', () => {
    for (const { id, examples } of MAILS)
      for (const language of LANGUAGES) expect(examples(language).length, id).toBeGreaterThan(0);
  });

  it('can decide about every event’s own example whom to write to', () => {
    for (const event of mailTriggers())
      for (const mail of mailsOn(detailTypeOf(event)))
        expect([
          'applicant',
          'mentor',
          'student',
          'subscriber',
          'latecomer',
          'person',
          'reader',
          'operator',
          'company',
        ]).toEqual(expect.arrayContaining(recipientsOf(mail, event.example)));
  });

  it('tells only the other side that somebody has declined', () => {
    const [mail, ...others] = mailsOn('PairDeclined.v1');
    expect(others).toEqual([]);
    expect(mail && recipientsOf(mail, pairDeclined('mentor'))).toEqual(['student']);
    expect(mail && recipientsOf(mail, pairDeclined('student'))).toEqual(['mentor']);
  });

  it('has exactly one mail for each kind of reminder', () => {
    for (const kind of ReminderKind.options) {
      const data = { reminderId: 'rem_9', kind, aboutId: 'pai_k2', occurrence: 1 };
      expect(mailsOn('ReminderDue.v1').filter((mail) => recipientsOf(mail, data).length > 0)).toHaveLength(1);
    }
  });

  it('refuses data that is not what the event says', () => {
    const [mail] = mailsOn('PairFormed.v1');
    expect(() => mail && recipientsOf(mail, { proposalId: 'prp_k2', email: 'ada@example.org' })).toThrow();
  });

  it('lets only answers to somebody at the screen out at night', () => {
    const atNight = MAILS.filter(({ quietHours }) => !quietHours).map(({ id }) => id);
    expect(atNight).toEqual([
      'confirm-subscription',
      'confirm-application',
      'address-replaced',
      'sign-in-code',
      'new-link',
      // Asked for at the own page a moment ago; word to the former address is a warning, as above.
      'confirm-address',
      'address-change-asked',
      // Before the office opens, so that the person on duty begins the day with it.
      'daily-review',
    ]);
  });

  it('lets only mails wait for others that go to somebody known, in their own language', () => {
    const waiting = MAILS.filter(({ leaves }) => leaves !== 'at-once');
    expect(waiting.length).toBeGreaterThan(20);
    for (const { id, kind, quietHours, speaksItsOwn } of waiting)
      expect({ id, kind, quietHours, speaksItsOwn }).toEqual({
        id,
        kind: 'service',
        quietHours: true,
        speaksItsOwn: false,
      });
  });

  it('lets a code, a cancellation and a move leave at once, and alone', () => {
    const urgent = MAILS.filter(({ leaves }) => leaves === 'at-once').map(({ id }) => id);
    expect(urgent).toEqual(
      expect.arrayContaining([
        'sign-in-code',
        'confirm-application',
        'kick-off-moved',
        'meeting-moved',
        'meeting-cancelled',
        'training-session-moved',
        'training-session-cancelled',
        'training-seat-released',
      ]),
    );
  });

  it('writes nothing that an applicant typed to an unconfirmed address', () => {
    const ours = /^(\d{4}-\d\d-\d\dT[\d:.]+Z|[A-Z]-[0-9A-Z]+|\d{6}|unconfirmed|received|mentor|student)$/;
    for (const { id, kind, examples } of MAILS)
      if (kind === 'verification')
        for (const value of examples('en').flatMap(({ values }) => Object.values(values as object)))
          expect(value, id).toMatch(ours);
  });
});
