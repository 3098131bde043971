import type { AskedPage } from '../ask.ts';
import { buttonPage } from '../ask-page.ts';
import { unsubscribeText } from './text.ts';

export const unsubscribePage = (page: AskedPage): string =>
  buttonPage(page, 'unsubscribe', unsubscribeText[page.language]);
