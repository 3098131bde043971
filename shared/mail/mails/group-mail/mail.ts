import { GroupMailRequested } from '../../../../events/follow-up.ts';
import { languageFor } from '../../../domain/follow-up/group-mail.ts';
import type { Language } from '../../../text/language.ts';
import { defineMail } from '../../definition.ts';
import { paragraphsOf } from '../../one-line.ts';
import { peopleOfGroup } from '../../recipients.ts';
import { ownApplication } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type GroupMailValues = {
  /** English where a coordinator has written nothing in the reader’s language. */
  readonly language: Language;
  readonly firstName: string;
  readonly subject: string;
  readonly opening: string;
  readonly more: readonly string[];
};

const EXAMPLE = {
  en: { subject: 'The library is open longer', text: 'From Monday the library is open until nine.' },
  sv: {
    subject: 'Biblioteket har öppet längre',
    text: 'Från och med måndag har biblioteket öppet till nio.',
  },
  fi: { subject: 'Kirjasto on auki pidempään', text: 'Maanantaista alkaen kirjasto on auki yhdeksään.' },
};

export const groupMail = defineMail<typeof GroupMailRequested, GroupMailValues>({
  id: 'group-mail',
  on: GroupMailRequested,
  to: [peopleOfGroup],
  kind: 'service',
  leaves: 'at-once',
  quietHours: true,
  values: async ({ groupMailId }, sources) => {
    const application = ownApplication(sources);
    const written = await sources.groupMail(groupMailId);
    // Somebody who has left meanwhile is not written to.
    if (!written || application.status === 'WITHDRAWN') return undefined;
    const language = languageFor(written.texts, sources.language);
    const { subject, text } = written.texts[language] ?? written.texts.en;
    const [opening = '', ...more] = paragraphsOf(text);
    return { language, firstName: application.form.answers.firstName, subject, opening, more };
  },
  speaks: ({ language }) => language,
  letters: { en, sv, fi },
  examples: (language) => {
    const { subject, text: opening } = EXAMPLE[language];
    return [{ language, firstName: 'Lin', subject, opening, more: [] }];
  },
});
