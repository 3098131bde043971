import type { AskedPage } from '../ask.ts';
import { buttonPage } from '../ask-page.ts';
import { confirmText } from './text.ts';

export const confirmPage = (page: AskedPage): string =>
  buttonPage(page, 'confirm', confirmText[page.language]);
