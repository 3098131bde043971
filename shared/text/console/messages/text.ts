import { inEachLanguage } from '../../words.ts';
import { en, type MessagesText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import { templatesIn } from './templates.ts';

type Whole = MessagesText & { readonly template: ReturnType<typeof templatesIn> };

export const messagesText = inEachLanguage(
  (language): Whole => ({ ...{ en, sv, fi }[language], template: templatesIn(language) }),
);
