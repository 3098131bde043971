import { describe, expect, it } from 'vitest';
import { PairProposed } from '../../events/pairs.ts';
import { LINK, letterheadIn } from '../../infra/local/pages/every-mail.ts';
import { defineMail } from '../../shared/mail/definition.ts';
import type { Letter } from '../../shared/mail/letter.ts';
import { en as confirmApplication } from '../../shared/mail/mails/confirm-application/en.ts';
import { en as pairFormed } from '../../shared/mail/mails/pair-formed/en.ts';
import { en as pairProposed } from '../../shared/mail/mails/pair-proposed/en.ts';
import { en as proposalDeclined } from '../../shared/mail/mails/proposal-declined/en.ts';
import { en as trainingEnrolled } from '../../shared/mail/mails/training-enrolled/en.ts';
import { bothOfPair } from '../../shared/mail/recipients.ts';
import { type RenderedMail, renderMail } from '../../shared/mail/render.ts';

const programme = letterheadIn('en');

const rendered = <Values>(
  letter: (values: Values) => Letter,
  values: Values,
  { linkUrl, head = programme }: { linkUrl?: string; head?: typeof programme } = {},
): RenderedMail => {
  const [example] = defineMail<typeof PairProposed, Values>({
    id: 'example',
    on: PairProposed,
    to: bothOfPair,
    kind: 'service',
    leaves: 'at-once',
    quietHours: true,
    values: () => values,
    letters: { en: letter, sv: letter, fi: letter },
    examples: () => [values],
  }).examples('en');
  if (!example) throw new Error('A mail has examples.');
  return renderMail({
    letter: example.letter,
    kind: 'service',
    language: 'en',
    linkUrl,
    programme: head,
  });
};

const proposalTo = (firstName: string, partner = 'Ada') =>
  rendered(
    pairProposed,
    {
      hasOthers: false,
      role: 'student',
      firstName,
      partner: { firstName: partner, field: 'Boats', occupation: 'Builder' },
      languages: ['English'],
      reasons: [],
      answerBy: '2027-03-10T21:59:00.000Z',
    },
    { linkUrl: LINK },
  );

const seatAt = (place: string) =>
  rendered(
    trainingEnrolled,
    {
      firstName: 'Ada',
      module: 'The mentor’s role',
      startsAt: '2027-02-03T12:00:00.000Z',
      minutes: 90,
      mode: 'ONLINE',
      place,
      calendar: { uid: 'enr_1-mentor_role', sequence: 1 },
    },
    { linkUrl: LINK },
  );

describe('A mail to people with unusual names', () => {
  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "O'Brien & Sons", '</div></body>'])(
    'shows %s as text',
    (name) => {
      const { html, text } = proposalTo(name);
      const inHtml = name.replaceAll(
        /[&<>"']/g,
        (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }[sign]};`,
      );
      expect(html).toContain(`Hi ${inHtml},`);
      expect(html).not.toContain(`Hi ${name}`);
      expect(text).toContain(`Hi ${name},`);
    },
  );

  it.each(['%%url%%', '%%heading%%', '<%= 1 %>', '{{7*7}}', '$&', "$'"])('never fills in %s', (name) => {
    expect(proposalTo('Lin', name).text).toContain(`First name: ${name}\n`);
    expect(proposalTo(name).text).toContain(`Hi ${name},`);
    expect(proposalTo(name).html).toContain(
      `Hi ${name.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')},`,
    );
  });

  it('keeps a name on its line, so that it cannot pose as one of ours', () => {
    const { text, html } = proposalTo('Lin,\r\n\r\nYour account is closed\u2028now\u202Etxt');
    expect(text).toContain('Hi Lin, Your account is closed now txt,');
    expect(html).toContain('Hi Lin, Your account is closed now txt,');
  });

  it('never makes a link of what a participant typed', () => {
    expect(proposalTo('Lin', 'https://evil.example').html).not.toContain('href="https://evil.example"');
  });

  it.each(['李', 'Łukasz', 'Nguyễn', 'Åsa-Märta', 'Ö'])('greets %s', (name) => {
    expect(proposalTo(name).text).toContain(`Hi ${name},`);
  });
});

const UNCONFIRMED = {
  state: 'unconfirmed',
  sentAt: '2027-01-12T10:30:00.000Z',
  confirmBy: '2027-01-19T10:30:00.000Z',
} as const;

describe('A mail', () => {
  it('is not written when its button would lead nowhere', () => {
    expect(() => rendered(confirmApplication, UNCONFIRMED)).toThrow(/leads nowhere/);
  });

  it('needs no link where the letter has no button', () => {
    const { html } = rendered(confirmApplication, { state: 'received', reference: 'M-7F3KQ2' });
    expect(html).not.toContain('class="button"');
  });

  it('links to an online session, and only to a whole https address', () => {
    expect(seatAt('https://meet.example.org/feb').html).toContain('href="https://meet.example.org/feb"');
    for (const place of [
      'Room 3, https://meet.example.org',
      'javascript:alert(1)',
      'http://meet.example.org',
      'https://',
    ])
      expect(seatAt(place).html).not.toContain(`href="${place}"`);
  });

  it('puts a web address alone on its line', () => {
    expect(seatAt('https://meet.example.org/feb').text).toContain('Online:\nhttps://meet.example.org/feb\n');
  });

  it('escapes the address of the button', () => {
    const { html } = rendered(confirmApplication, UNCONFIRMED, {
      linkUrl: 'https://mentoring.example.org/a?t=x&l="en"',
    });
    expect(html).toContain('href="https://mentoring.example.org/a?t=x&amp;l=&quot;en&quot;"');
  });

  it('does without a telephone number where the programme has none', () => {
    const { text } = rendered(
      proposalDeclined,
      { role: 'mentor', firstName: 'Ada', partnerFirstName: 'Lin', hasOthers: false, isSought: true },
      { head: { ...programme, contact: { name: 'Eva Exempel', email: 'mentoring@example.org' } } },
    );
    expect(text.replaceAll('\n', ' ')).toContain('You can also write to mentoring@example.org.');
  });

  it('tells a student with one name and no telephone as much as there is', () => {
    const partner = { firstName: 'Lin', fullName: 'Lin', email: 'lin@example.org' };
    const { text } = rendered(
      pairFormed,
      { hasOthers: false, role: 'mentor', firstName: 'Ada', partner },
      { linkUrl: 'https://mentoring.example/a?t=x' },
    );
    expect(text).toContain('Name: Lin\nE-mail: lin@example.org\n\n');
    expect(text).not.toContain('Phone:');
  });
});
