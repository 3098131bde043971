import { messagesText } from '../../../../shared/text/console/messages/text.ts';
import { inLanguage } from '../../../ui/language.ts';

export const templateName = (template: string): string => {
  const templates: Readonly<Record<string, string>> = inLanguage(messagesText).template;
  return templates[template] ?? template;
};
