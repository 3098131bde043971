import { describe, expect, it } from 'vitest';
import { type Proposal, proposalPage } from '../../shared/asks/answer-proposal/page.ts';
import { answerProposalText } from '../../shared/asks/answer-proposal/text.ts';
import { confirmPage } from '../../shared/asks/confirm/page.ts';
import { confirmText } from '../../shared/asks/confirm/text.ts';
import { outcomePage } from '../../shared/pages/link-page.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { linkText } from '../../shared/text/link/text.ts';
import { site } from './site.ts';

const proposal: Proposal & { token: string } = {
  token: 'a-token',
  role: 'student',
  counterpart: {
    firstName: '<b>Åsa</b>',
    fields: ['Boats and marine'],
    title: 'Planner',
    sharedLanguages: ['English', 'Swedish'],
    meetingMode: 'In person',
    words: '<script>alert(1)</script>\nSecond line',
  },
  reasons: ['The same field'],
  answerBy: '2027-02-03T21:59:00Z',
  accepted: false,
};

describe('a link’s page', () => {
  it('does nothing by being opened: it posts only when a button is pressed', () => {
    const page = confirmPage({ site, language: 'en', token: 'a-token' });
    expect(page.match(/<form/g)).toHaveLength(1);
    expect(page).toContain('method="post" action="/a"');
    expect(page).toContain('name="t" value="a-token"');
    expect(page).toContain('name="verb" value="confirm"');
    expect(page).not.toContain('http-equiv');
  });

  it.each(LANGUAGES)('tells in %s whom the proposal is about and until when to answer', (language) => {
    const page = proposalPage({ site, language, ...proposal });
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain('&lt;b&gt;Åsa&lt;/b&gt;');
    expect(page).not.toContain('<script>alert');
    expect(page).toMatch(/3\.2\.2027 k[lo.]+ 23\.59|3 Feb 2027, 23:59/);
    expect(page).toContain('name="verb" value="accept"');
    expect(page).toContain('name="verb" value="decline"');
    expect(page).not.toMatch(/undefined|\[object/);
  });

  it('lets somebody who has said yes still say no', () => {
    const page = proposalPage({ site, language: 'en', ...proposal, accepted: true });
    expect(page).not.toContain('value="accept"');
    expect(page).toContain('value="decline"');
  });

  it('opens the no where its reason is missing, and says so', () => {
    const faults = [{ pointer: '/reason', code: 'required' }];
    const page = proposalPage({ site, language: 'fi', ...proposal, faults });
    expect(page).toContain('<details class="decline" open>');
    expect(page).toContain('Valitse tärkein syy.');
    expect(page).toMatch(/<fieldset[^>]* tabindex="-1" autofocus>/);
    expect(page).toContain('<title>Virhe: ');
  });

  it.each(LANGUAGES)('tells in %s apart what a student wants and what a mentor does', (language) => {
    const fieldOf = (role: 'mentor' | 'student') =>
      /<dt>([^<]+)<\/dt><dd>Forest, paper; ICT<\/dd>/.exec(
        proposalPage({
          site,
          language,
          ...proposal,
          role,
          counterpart: { ...proposal.counterpart, fields: ['Forest, paper', 'ICT'] },
        }),
      )?.[1];
    expect(fieldOf('student')).toBe({ en: 'Field', sv: 'Bransch', fi: 'Ala' }[language]);
    expect(fieldOf('mentor')).toBe(
      { en: 'Wants to work in', sv: 'Vill arbeta inom', fi: 'Toivottu ala' }[language],
    );
  });

  it('tells every outcome, and that the reader had brought it about before', () => {
    for (const language of LANGUAGES)
      for (const { outcomes } of [confirmText[language], answerProposalText[language]])
        for (const [code, text] of Object.entries(outcomes))
          for (const isOwn of [true, false]) {
            const told = typeof text.text === 'string' ? text.text : text.text('Friday');
            const outcome = { code, title: text.title, text: told, isGlad: true, isOwn };
            const page = outcomePage({ site, language, outcome, before: true });
            expect(page).toContain(text.title);
            expect(page.includes(linkText[language].already), code).toBe(isOwn);
            expect(page).toContain('noindex');
          }
  });
});
