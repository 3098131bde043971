import { DIGEST } from '../../../../shared/domain/follow-up/digest-name.ts';
import { messagesText } from '../../../../shared/text/console/messages/text.ts';
import { inLanguage } from '../../../ui/language.ts';

export const templateName = (template: string): string => {
  const text = inLanguage(messagesText);
  const templates: Readonly<Record<string, string>> = text.template;
  return template === DIGEST ? text.digest : (templates[template] ?? template);
};
