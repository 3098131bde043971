import { describe, expect, it } from 'vitest';
import { answerSurveyText } from '../../shared/asks/answer-survey/text.ts';
import { askForHelpText } from '../../shared/asks/ask-for-help/text.ts';
import { confirmAgreementText } from '../../shared/asks/confirm-agreement/text.ts';
import { confirmContactText } from '../../shared/asks/confirm-contact/text.ts';
import { confirmMeetingText } from '../../shared/asks/confirm-meeting/text.ts';
import { planMeetingText } from '../../shared/asks/plan-meeting/text.ts';
import { reportMeetingText } from '../../shared/asks/report-meeting/text.ts';
import { restOrEndText } from '../../shared/asks/rest-or-end/text.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { asFirstWord, inBrackets, unnamedPartner } from '../../shared/text/partner.ts';

const ASKS = {
  answerSurveyText,
  askForHelpText,
  confirmAgreementText,
  confirmContactText,
  confirmMeetingText,
  planMeetingText,
  reportMeetingText,
  restOrEndText,
};

/** Sentences of a text that name the partner. */
const sentencesAbout = (text: object, partner: string): string[] =>
  Object.values(text).flatMap((part: unknown): string[] => {
    if (typeof part === 'function')
      return /^\(partner\b/.test(part.toString()) ? [String(part(partner))] : [];
    return typeof part === 'object' && part !== null ? sentencesAbout(part, partner) : [];
  });

/** The same values, with a partner who has no name any more. */
const withoutName = (values: unknown, partner: string): unknown => {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      name === 'partnerFirstName' && value !== undefined ? partner : withoutName(value, partner),
    ]),
  );
};

const openingsAbout = async (partner: string, language: Language): Promise<string[]> => {
  const each = MAILS.map(async ({ id, examples }) => {
    const about = examples(language).filter(({ values }) =>
      JSON.stringify(values).includes('partnerFirstName'),
    );
    if (about.length === 0) return [];
    const written = await import(`../../shared/mail/mails/${id}/${language}.ts`);
    return about.map(({ values }) => String(written[language](withoutName(values, partner)).opening));
  });
  return (await Promise.all(each)).flat();
};

describe.each(LANGUAGES)('a partner without a name, in %s,', (language) => {
  it.each(['mentor', 'student'] as const)('is called by words that fit their sentence: %s', async (role) => {
    const words = unnamedPartner[language][role];
    const ofPages = Object.values(ASKS).flatMap((text) => sentencesAbout(text[language], words));
    const openings = await openingsAbout(words, language);
    expect(ofPages.length).toBeGreaterThan(12);
    expect(openings.length).toBeGreaterThan(15);
    for (const sentence of [...ofPages, ...openings]) {
      expect(sentence).not.toContain(`(${words})`);
      expect(sentence).not.toContain(`: ${words})`);
      expect(sentence).not.toMatch(/(^|[.!?] )\p{Ll}/u);
      expect(sentence).not.toMatch(/ [.,?:]| {2}/);
    }
  });
});

describe('a name', () => {
  it('stays as it is written at the beginning of a sentence, and in brackets', () => {
    expect([asFirstWord('lin'), inBrackets('Lin'), inBrackets('Lin', 'mentori: ')]).toEqual([
      'lin',
      ' (Lin)',
      ' (mentori: Lin)',
    ]);
    expect([asFirstWord('din adept'), inBrackets('mentorisi')]).toEqual(['Din adept', '']);
  });
});
