import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ASKS, askOf, groupOf } from '../../shared/asks/catalogue.ts';
import { WAITING } from '../../shared/asks/waiting.ts';
import { ReminderKind } from '../../shared/domain/follow-up/reminder.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';

const FOLDER = join(import.meta.dirname, '../../shared/asks');
const folders = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Nobody is reminded of these, and nobody waits for them. */
const WITHOUT_COURSE: Readonly<Record<string, string>> = {
  'apply-late': 'asked for themselves, and a coordinator can send another link',
  'confirm-subscription': 'a stranger may have typed the address: it gets one mail',
  unsubscribe: 'ends something',
  'confirm-address': 'the present address counts until then',
  'rest-or-end': 'nobody has to',
  'confirm-agreement': 'silence about a pair is noticed by its rules of health',
  'confirm-contact': 'silence about a pair is noticed by its rules of health',
  'plan-meeting': 'silence about a pair is noticed by its rules of health',
  'report-meeting': 'silence about a pair is noticed by its rules of health',
  'ask-for-help': 'silence about a pair is noticed by its rules of health',
  'confirm-meeting': 'silence about a report is a yes',
};

describe('The catalogue of asks', () => {
  it('lists every folder with a page, once, under its verb', () => {
    const withPage = folders.filter((folder) => existsSync(join(FOLDER, folder, 'ask.ts')));
    expect(ASKS.map(({ verb }) => verb).sort()).toEqual(withPage.sort());
  });

  it('finds a page and three languages beside each ask, and a course for who does not answer', () => {
    for (const { verb } of ASKS)
      expect(readdirSync(join(FOLDER, verb)).sort(), verb).toEqual([
        'ask.ts',
        'en.ts',
        'fi.ts',
        'page.ts',
        'sv.ts',
        'text.ts',
        ...(verb in WITHOUT_COURSE ? [] : ['waiting.ts']),
      ]);
  });

  it('offers every page in the other languages, with what was typed', () => {
    for (const { verb } of ASKS) {
      const page = readFileSync(join(FOLDER, verb, 'page.ts'), 'utf8');
      expect(page, verb).toMatch(/\b(?:ask|button)Page\(/);
      expect(page, verb).toMatch(/\bid: 'form'|, 'form'\)|\bbuttonPage\(/);
    }
  });

  it('has one course for each kind of reminder, and one reminder for each folder with a course', () => {
    expect(Object.keys(WAITING).sort()).toEqual([...ReminderKind.options].sort());
    expect(Object.keys(WAITING)).toHaveLength(folders.length - Object.keys(WITHOUT_COURSE).length);
  });

  it('opens every ask about a pair by each link to one of them, and no other ask', () => {
    const pair = ASKS.filter(({ group }) => group === 'pair');
    expect(pair.length).toBeGreaterThan(3);
    for (const ask of pair) expect(groupOf(ask)).toEqual(pair);
    for (const ask of ASKS.filter(({ group }) => group === undefined)) expect(groupOf(ask)).toEqual([]);
  });

  it('knows the ask of every link that a mail carries', () => {
    // A link with a path of its own leads to a page that asks nothing.
    const verbs = MAILS.filter(({ hasLink }) => hasLink)
      .map((mail) => mail.linkFor(mail.on.example, 'mentor'))
      .flatMap((target) => (target === undefined || target.path !== undefined ? [] : [target.verb]));
    expect(verbs.length).toBeGreaterThan(3);
    for (const verb of verbs) expect(askOf(verb)?.verb).toBe(verb);
  });

  it('gives each button a verb of its own', () => {
    const verbs = ASKS.flatMap(({ acts }) => acts.map((act) => JSON.stringify(act.shape['verb']?.def)));
    expect(new Set(verbs).size).toBe(verbs.length);
  });

  it('is read in loops: no source asks which verb or which kind a link or a reminder is', () => {
    for (const path of [
      'functions/participant-api/pages.ts',
      'functions/participant-api/follow-link.ts',
      'functions/participant-api/act-on-link.ts',
      'functions/send-reminders/remind.ts',
      'functions/watch-pairs/watch.ts',
    ])
      expect(readFileSync(join(FOLDER, '../..', path), 'utf8'), path).not.toMatch(
        /\bswitch\b|'confirm'|'answer-proposal'|ANSWER_PROPOSAL/,
      );
  });
});
