import type { Language } from '../../language.ts';
import { en, type MessagesText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import { templatesIn } from './templates.ts';

type Whole = MessagesText & { readonly template: ReturnType<typeof templatesIn> };

export const messagesText: Readonly<Record<Language, Whole>> = {
  en: { ...en, template: templatesIn('en') },
  sv: { ...sv, template: templatesIn('sv') },
  fi: { ...fi, template: templatesIn('fi') },
};
