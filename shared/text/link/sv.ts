import type { LinkText } from './en.ts';

export const sv: LinkText = {
  already: 'Det här gjordes tidigare, och inget mer har hänt nu.',
  closePage: 'Du kan stänga sidan.',
};
