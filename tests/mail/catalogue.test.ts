import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, definitionOf } from '../../events/catalogue.ts';
import { PairDeclined } from '../../events/pairs.ts';
import { ReminderKind } from '../../shared/domain/follow-up/reminder.ts';
import { MAILS, mailsOn, mailTriggers, recipientsOf } from '../../shared/mail/catalogue.ts';
import type { MailDefinition } from '../../shared/mail/definition.ts';
import { en } from '../../shared/text/mail/en.ts';
import { fi } from '../../shared/text/mail/fi.ts';
import { sv } from '../../shared/text/mail/sv.ts';

const mails: readonly MailDefinition[] = MAILS;
const written = (): string[] =>
  readdirSync(join(import.meta.dirname, '../../shared/mail/mails'))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();

const pairDeclined = (by: 'mentor' | 'mentee') => ({ ...PairDeclined.example, by });

describe('The catalogue of mails', () => {
  it('lists every mail that has a file, once, under the name of its file', () => {
    expect(mails.map(({ id }) => id).sort()).toEqual(written());
  });

  it('has a letter for every mail in every language, and none that no mail uses', () => {
    for (const { letters } of [en, sv, fi]) expect(Object.keys(letters).sort()).toEqual(written());
  });

  it('listens only to events that exist', () => {
    for (const { on } of mails) expect(CATALOGUE).toContain(on);
  });

  it('names each trigger once, with its version', () => {
    const triggers = mailTriggers();
    expect(triggers).toContain('PairFormed.v1');
    expect(new Set(triggers).size).toBe(triggers.length);
    expect(triggers.flatMap((type) => mailsOn(type)).length).toBe(mails.length);
  });

  it('has no mail for a fact that nobody is written to about', () => {
    expect(mailsOn('MetricsRebuilt.v1')).toEqual([]);
  });

  it('gives every mail an example to be looked at and tested by', () => {
    for (const { id, examples } of mails) expect(examples.length, id).toBeGreaterThan(0);
  });

  it('can decide about every event’s own example whom to write to', () => {
    for (const type of mailTriggers())
      for (const mail of mailsOn(type))
        expect(mail.to).toEqual(expect.arrayContaining([...recipientsOf(mail, definitionOf(type).example)]));
  });

  it('tells only the other side that somebody has declined', () => {
    const [mail, ...others] = mailsOn('PairDeclined.v1');
    expect(others).toEqual([]);
    expect(mail && recipientsOf(mail, pairDeclined('mentor'))).toEqual(['mentee']);
    expect(mail && recipientsOf(mail, pairDeclined('mentee'))).toEqual(['mentor']);
  });

  it('has exactly one mail for each kind of reminder', () => {
    for (const kind of ReminderKind.options) {
      const data = { reminderId: 'rem_9', kind, aboutId: 'pai_k2', occurrence: 1 };
      expect(mailsOn('ReminderDue.v1').filter((mail) => recipientsOf(mail, data).length > 0)).toHaveLength(1);
    }
  });

  it('refuses data that is not what the event says', () => {
    const [mail] = mailsOn('PairFormed.v1');
    expect(() => mail && recipientsOf(mail, { pairId: 'pai_k2', email: 'ada@example.org' })).toThrow();
  });

  it('lets only answers to somebody at the screen out at night', () => {
    const atNight = mails.filter(({ quietHours }) => !quietHours).map(({ id }) => id);
    expect(atNight).toEqual(['confirm-application', 'already-applied']);
  });

  it('writes nothing that an applicant typed to an unconfirmed address', () => {
    const ours = /^(\d{4}-\d\d-\d\dT[\d:.]+Z|[A-Z]-[0-9A-Z]+|unconfirmed|received)$/;
    for (const { id, kind, examples } of mails)
      if (kind === 'verification')
        for (const value of examples.flatMap((values) => Object.values(values as object)))
          expect(value, id).toMatch(ours);
  });
});
