import { describe, expect, it } from 'vitest';
import { FORMS, readForm } from '../../shared/domain/applications/forms/read.ts';
import { CCCC } from '../../shared/domain/programme/programmes/cccc.ts';
import { applyPage } from '../../shared/pages/apply/apply-page.ts';
import { isMissing, questionAt } from '../../shared/pages/apply/question.ts';
import { SECTIONS, sectionsAt } from '../../shared/pages/apply/questions.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { mentorForm, studentForm } from '../people/forms.ts';
import { site } from './site.ts';

const ROLES = ['mentor', 'student'] as const;
const asked = (role: (typeof ROLES)[number]) => SECTIONS[role].flatMap(({ questions }) => questions);
const atFirst = (role: (typeof ROLES)[number]) =>
  sectionsAt('application', role).flatMap(({ questions }) => questions);

describe.each(ROLES)('the %s form', (role) => {
  it('asks for every answer that the schema knows, and for nothing else', () => {
    const names = asked(role).map(({ name }) => name.split('.')[0]);
    const known = Object.keys(FORMS[role].def.shape).filter((name) => name !== 'noticeVersion');
    expect([...new Set(names)].sort()).toEqual(known.sort());
  });

  it('leaves for later only what may be left out, and asks it once', () => {
    const later = sectionsAt('approval', role).flatMap(({ questions }) => questions);
    for (const { name, optional } of later)
      expect(optional, name).toBe(name === 'lastingEmail' ? 'depends' : 'always');
    expect([...atFirst(role), ...later].map(({ name }) => name).sort()).toEqual(
      asked(role)
        .map(({ name }) => name)
        .sort(),
    );
    expect(atFirst(role).length).toBeLessThanOrEqual({ mentor: 25, student: 27 }[role]);
  });

  it.each(LANGUAGES)('says in %s what to do about each answer that is missing', (language) => {
    const read = readForm(role, {}, new Date('2026-11-02'));
    const faults = read.ok
      ? []
      : read.faults.filter((fault) => isMissing(fault) && fault.pointer !== '/noticeVersion');
    const page = applyPage({ site, language, role, posted: new URLSearchParams(), faults });
    const lines = [...page.matchAll(/<li><a href="#[^"]+">([^<]+)<\/a>/g)].map(([, line]) => line);
    expect(lines).toHaveLength(faults.length);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.join(' ')).not.toMatch(/Fill this in|Fyll i den här punkten|Täytä tämä kohta|: /);
  });

  it('lets the browser fill in what the person is, and no address twice', () => {
    const tokens = Object.fromEntries(
      asked(role).flatMap((question) =>
        'autocomplete' in question ? [[question.name, question.autocomplete]] : [],
      ),
    );
    expect(tokens).toEqual({
      firstName: 'given-name',
      lastName: 'family-name',
      email: 'email',
      phone: 'tel',
      municipality: 'address-level2',
      ...(role === 'mentor'
        ? { employerName: 'organization', jobTitle: 'organization-title' }
        : { lastingEmail: 'off' }),
    });
    const page = applyPage({ site, language: 'en', role });
    expect(page).toMatch(/<select id="municipality"[^>]* autocomplete="address-level2"/);
  });

  it('marks as optional exactly what may be left out', () => {
    const read = readForm(role, {}, new Date('2026-11-02'));
    const needed = new Set(read.ok ? [] : read.faults.map(({ pointer }) => questionAt(pointer)));
    const withDefault = ['capacity'];
    for (const { name, optional } of asked(role))
      if (!withDefault.includes(name)) expect(optional !== undefined, name).toBe(!needed.has(name));
  });

  it('has room in its long answers for as much as the schema takes', () => {
    const form = role === 'mentor' ? mentorForm : studentForm;
    for (const question of asked(role)) {
      if (question.ask !== 'lines') continue;
      const codes = (letters: number) => {
        const read = readForm(role, form({ [question.name]: 'x'.repeat(letters) }), new Date('2026-11-02'));
        return read.ok ? [] : read.faults.map(({ code }) => code);
      };
      expect(codes(question.most), question.name).toEqual([]);
      expect(codes(question.most + 1), question.name).toEqual(['too-long']);
    }
  });

  it.each(LANGUAGES)('is a page in %s that posts without JavaScript', (language) => {
    const page = applyPage({ site, language, role });
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(`method="post" action="/api/programmes/cccc/applications/form/${role}"`);
    expect(page).toContain(`name="lang" value="${language}"`);
    expect(page).toContain(`name="noticeVersion" value="${CCCC.noticeVersion}"`);
    expect(page).toMatch(/<div class="problems"[^>]* hidden>/);
    expect(page).not.toMatch(/undefined|\[object/);
  });

  it('names every control, and describes it by ids that exist', () => {
    const page = applyPage({ site, language: 'en', role });
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, described] of page.matchAll(/aria-describedby="([^"]+)"/g))
      for (const id of (described ?? '').split(' ')) expect(ids).toContain(id);
    for (const [, label] of page.matchAll(/<label for="([^"]+)"/g)) expect(ids).toContain(label);
    for (const { name } of atFirst(role)) expect(ids, 'the summary links to it').toContain(name);
  });
});

describe('a form with faults', () => {
  const posted = new URLSearchParams({
    firstName: '"><img src=x onerror=alert(1)>',
    goals: '</textarea><script>alert(1)</script>',
    campus: 'kokkola',
    'languages.en': 'good',
    commitment: 'on',
  });
  posted.append('needs', 'cv');
  posted.append('needs', 'networking');
  const page = applyPage({
    site,
    language: 'sv',
    role: 'student',
    posted,
    faults: [
      { pointer: '/goals', code: 'too-short', limit: 100 },
      { pointer: '/otherProgramme', code: 'required' },
      { pointer: '/needs/1', code: 'choice-unknown' },
      { pointer: '/status', code: 'unknown-field' },
    ],
  });

  it('says so in the title, in a summary that leads to each question, and at the question', () => {
    expect(page).toContain('<title>Fel: Ansök om en mentor – CCCC</title>');
    expect(page).toMatch(/<div class="problems" id="problems" tabindex="-1" autofocus>/);
    expect(page).toContain(
      '<a href="#goals">Vad ska vara annorlunda om ett halvt år? Skriv minst 100 tecken.</a>',
    );
    expect(page).toContain('<p class="fault" id="goals-fault">Skriv minst 100 tecken.</p>');
    expect(page).toContain('<a href="#needs">');
    expect(page).toContain('<li>Det här hör inte till blanketten.</li>');
    expect(page).toMatch(/id="otherProgramme"[^>]* aria-invalid="true"/);
  });

  it('lists the problems in the order of the questions', () => {
    const order = [...page.matchAll(/<li><a href="#(\w+)">/g)].map(([, name]) => name);
    expect(order).toEqual(['otherProgramme', 'needs', 'goals']);
  });

  it('keeps what was typed, as text and never as markup', () => {
    expect(page).not.toContain('<img');
    expect(page).not.toContain('<script>');
    expect(page).toContain('value="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"');
    expect(page).toContain('&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>');
  });

  it('keeps choices, ranks, levels and ticks', () => {
    expect(page).toMatch(/name="campus" value="kokkola" checked/);
    expect(page).toMatch(
      /id="needs"[^>]*>[\s\S]*?value="cv" selected[\s\S]*?id="needs-2"[\s\S]*?value="networking" selected/,
    );
    expect(page).toMatch(/name="languages\.en"[^>]*>[\s\S]*?value="good" selected/);
    expect(page).toMatch(/name="commitment" value="on"[^>]* checked/);
  });
});
