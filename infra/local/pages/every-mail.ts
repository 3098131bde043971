import { DIGEST } from '../../../shared/domain/follow-up/digest-name.ts';
import { CCCC } from '../../../shared/domain/programme/programmes/cccc.ts';
import { MAILS } from '../../../shared/mail/catalogue.ts';
import type { Mail } from '../../../shared/mail/definition.ts';
import type { Letter } from '../../../shared/mail/letter.ts';
import { type RenderedMail, renderDigest, renderMail } from '../../../shared/mail/render.ts';
import type { Letterhead } from '../../../shared/mail/sheet.ts';
import { myPagePath, pathIn } from '../../../shared/pages/paths.ts';
import { LANGUAGES, type Language } from '../../../shared/text/language.ts';

export const ORIGIN = 'https://mentoring.example.org';
export const LINK = `${ORIGIN}/a?t=wq3JbXkq0m5c2Zt8Yv1uR7sP4nH6dLaEoFgTiKjMxBc`;

const UNSUBSCRIBE = `${ORIGIN}/a?t=Zt8Yv1uR7sP4nH6dLaEoFgTiKjMxBcwq3JbXkq0m5c2`;

export const letterheadIn = (language: Language): Letterhead => ({
  name: CCCC.name[language],
  funderLine: CCCC.funderLine[language],
  controller: CCCC.controller[language],
  myPageUrl: `${ORIGIN}${myPagePath(CCCC)}`,
  noticeUrl: `${ORIGIN}${pathIn(CCCC, 'privacy', language)}`,
  contact: { name: 'Eva Exempel', email: 'mentoring@example.org', phone: '+358 40 000 0000' },
});

export type Specimen = RenderedMail & {
  /** `pair-proposed 2 sv` */
  readonly name: string;
  /** Number of the mail's example, from 1. */
  readonly variant: number;
  readonly mail: Mail;
  readonly values: unknown;
  readonly letter: Letter;
  readonly language: Language;
};

/** Every mail with every one of its examples in every language. */
export const everyMail = (): readonly Specimen[] =>
  MAILS.flatMap((mail) =>
    LANGUAGES.flatMap((language) =>
      mail.examples(language).map(({ values, letter }, index) => ({
        name: `${mail.id} ${index + 1} ${language}`,
        variant: index + 1,
        mail,
        values,
        letter,
        language,
        ...renderMail({
          letter,
          kind: mail.kind,
          language,
          linkUrl: LINK,
          unsubscribeUrl: mail.kind === 'subscription' ? UNSUBSCRIBE : undefined,
          programme: letterheadIn(language),
        }),
      })),
    ),
  );

/** A mail of several letters. */
export type DigestSpecimen = RenderedMail & {
  /** `digest 1 sv` */
  readonly name: string;
  /** Number of the example, from 1. */
  readonly variant: number;
  readonly language: Language;
  readonly letters: readonly Specimen[];
};

/** Mails of one person on one day: each with the number of its example. */
const DAYS: readonly (readonly string[])[] = [
  ['application-approved 2', 'training-enrolled 1', 'training-enrolled 2'],
  ['pair-proposed 1', 'pair-proposed 2'],
  ['meeting-reported 1', 'survey-opened 1', 'certificate-ready 1'],
];

/** Mails of several letters in every language. */
export const everyDigest = (): readonly DigestSpecimen[] => {
  const all = new Map(everyMail().map((specimen) => [specimen.name, specimen]));
  return DAYS.flatMap((names, index) =>
    LANGUAGES.map((language): DigestSpecimen => {
      const letters = names.flatMap((name) => all.get(`${name} ${language}`) ?? []);
      if (letters.length < names.length) throw new Error(`One of ${names.join(', ')} is no mail.`);
      const variant = index + 1;
      return {
        name: `${DIGEST} ${variant} ${language}`,
        variant,
        language,
        letters,
        ...renderDigest({
          letters: letters.map(({ letter }) => ({ letter, linkUrl: LINK })),
          language,
          programme: letterheadIn(language),
        }),
      };
    }),
  );
};
