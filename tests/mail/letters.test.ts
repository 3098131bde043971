import { describe, expect, it } from 'vitest';
import {
  everyDigest,
  everyMail,
  LINK,
  letterheadIn,
  type Specimen,
} from '../../infra/local/pages/every-mail.ts';

const KILOBYTE = 1024;
const specimens = everyMail();
const ofEach = (check: (specimen: Specimen, name: string) => void): void => {
  for (const specimen of specimens) check(specimen, specimen.name);
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unescaped = (html: string): string =>
  html.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
/** Text for a reader: without the head, the code for Outlook and the hidden line for inboxes. */
const wordsOf = (html: string): string =>
  onOneLine(
    unescaped(
      html
        .replace(/<head>[\s\S]*<\/head>/, '')
        .replaceAll(/<!--[\s\S]*?-->/g, '')
        .replaceAll(/<\/?(strong|a)\b[^>]*>/g, '')
        .replaceAll(/<[^>]+>/g, ' '),
    ),
  );
const hrefsOf = (html: string): string[] =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, url = '']) => unescaped(url));
const textBlocksOf = (html: string): string[] =>
  [...html.matchAll(/<(p|li|h1|h2|h3)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , inner = '']) => wordsOf(inner));

describe('Every mail, in every variant and language,', () => {
  it('is finished: no gap, no placeholder, no empty piece', () => {
    ofEach(({ subject, html, text }, name) => {
      for (const part of [subject, wordsOf(html), text]) {
        expect(part.trim(), name).not.toBe('');
        expect(part, name).not.toMatch(/\b(undefined|null|NaN|Invalid)\b|\[object|[{}]|%%/);
        expect(part, name).not.toMatch(/ [.,;:]|\.\.|,,/);
      }
      expect(textBlocksOf(html), name).not.toContain('');
      expect(html, name).not.toMatch(/%%|<!--\[[a-z]+\]-->/);
    });
  });

  it('has a subject that fits a telephone and names nobody', () => {
    ofEach(({ subject }, name) => {
      expect(subject.length, name).toBeLessThanOrEqual(60);
      expect(subject, name).not.toMatch(/\b(Ada|Lin|Exempel|Esimerkki)\b/);
    });
  });

  it('says in which language it speaks', () => {
    ofEach(({ html, language }, name) => {
      expect(html, name).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${language}" dir="ltr"`));
      expect(html, name).toContain(`role="article" lang="${language}" dir="ltr"`);
    });
  });

  it('has one main heading', () => {
    ofEach(({ html }, name) => expect(html.match(/<h1/g), name).toHaveLength(1));
  });

  it('shows every address that it links to, in full, in both parts', () => {
    ofEach(({ html, text }, name) => {
      for (const url of hrefsOf(html)) {
        expect(wordsOf(html), name).toContain(url);
        expect(text.split('\n'), name).toContain(url);
      }
    });
  });

  it('says the same in plain text as in HTML', () => {
    ofEach(({ html, text }, name) => {
      const plain = onOneLine(text.replaceAll(/^(- |-- $)/gm, ''));
      for (const block of textBlocksOf(html).filter((words) => !words.endsWith(LINK)))
        expect(plain, name).toContain(block);
    });
  });

  it('keeps plain text within 72 columns, but for addresses', () => {
    ofEach(({ text }, name) => {
      for (const line of text.split('\n').filter((line) => !line.startsWith('https://')))
        expect(line.length, `${name}: ${line}`).toBeLessThanOrEqual(72);
    });
  });

  it('tells whom to ask, who answers for the data and who paid', () => {
    ofEach(({ html, text, language }, name) => {
      const { contact, controller, funderLine } = letterheadIn(language);
      for (const part of [wordsOf(html), onOneLine(text)])
        for (const wanted of [contact.name, contact.email, contact.phone ?? '', controller, funderLine])
          expect(part, name).toContain(wanted);
    });
  });

  it('fetches nothing when it is opened', () => {
    ofEach(({ html }, name) =>
      expect(html, name).not.toMatch(/<(img|link|script|iframe|object|video)\b|@import|url\(|\bsrc=/i),
    );
  });

  it('stays far below what mail programs cut off', () => {
    ofEach(({ html, text }, name) => {
      for (const part of [html, text])
        expect(Buffer.byteLength(part), name).toBeLessThanOrEqual(30 * KILOBYTE);
    });
  });

  it('differs from its siblings in the other languages', () => {
    for (const { mail } of specimens) {
      const subjects = specimens.filter((other) => other.mail === mail).map(({ subject }) => subject);
      expect(new Set(subjects).size, mail.id).toBeGreaterThanOrEqual(3);
    }
  });

  it('has a button exactly where a link is due', () => {
    // A second application tells of the first; who has answered everything is asked nothing; no other session, no choice; a briefing
    // gives no certificate, and not every end is asked about. The button of a report leads to a page for staff,
    // and that of the way to the own page to where a code is asked for.
    const due = ({ mail, name }: Specimen) =>
      (mail.hasLink || mail.kind === 'report' || mail.id === 'own-page-mail') &&
      !/^(confirm-application 2|application-approved 4|training-completed 2|pair-ended [12]|proposal-lapsed [14]|training-session-cancelled 2)/.test(
        name,
      );
    ofEach((specimen, name) => {
      expect(specimen.html.split('class="button"').length - 1, name).toBe(due(specimen) ? 1 : 0);
      expect(hrefsOf(specimen.html).includes(LINK), name).toBe(due(specimen));
    });
  });
});

describe('A mail of several letters', () => {
  const digests = everyDigest();

  it('is finished in every language, with a subject that fits a telephone and one main heading', () => {
    for (const { name, subject, html, text } of digests) {
      for (const part of [subject, wordsOf(html), text])
        expect(part, name).not.toMatch(/\b(undefined|null|NaN)\b|\[object|[{}]|%%/);
      expect(html, name).not.toMatch(/%%|<!--\[[a-z]+\]-->/);
      expect(subject.length, name).toBeLessThanOrEqual(60);
      expect(html.match(/<h1/g), name).toHaveLength(1);
    }
  });

  it('says all that its letters say, each below its heading, once with a greeting and a way to reach somebody', () => {
    for (const { name, html, text, letters, language } of digests) {
      const words = wordsOf(html);
      for (const { letter } of letters) {
        const said = [letter.heading, letter.opening, letter.otherwise, ...(letter.paragraphs ?? [])];
        const details = (letter.details ?? []).map(({ detail }) => detail);
        for (const each of [...said, ...details]) {
          expect(words, name).toContain(onOneLine(each));
          expect(onOneLine(text), name).toContain(onOneLine(each));
        }
      }
      const asking = letters.filter(({ letter }) => letter.action !== undefined);
      expect(text.split(LINK), name).toHaveLength(asking.length + 1);
      const greeting = letters[0]?.letter.greeting ?? '';
      expect(words.split(greeting), name).toHaveLength(2);
      const { email } = letterheadIn(language).contact;
      expect(text.split(email), name).toHaveLength(2);
    }
  });

  it('begins with what asks for something', () => {
    for (const { name, letters, text } of digests) {
      const first = letters.find(({ letter }) => letter.action !== undefined) ?? letters[0];
      expect(onOneLine(text), name).toContain(`1. ${first?.letter.subject}`);
    }
  });
});
