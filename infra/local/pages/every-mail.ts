import { CCCC } from '../../../shared/domain/programme/programmes/cccc.ts';
import { MAILS } from '../../../shared/mail/catalogue.ts';
import type { Mail } from '../../../shared/mail/definition.ts';
import { type RenderedMail, renderMail } from '../../../shared/mail/render.ts';
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
  /** Which of the mail's examples, from 1. */
  readonly variant: number;
  readonly mail: Mail;
  readonly values: unknown;
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
