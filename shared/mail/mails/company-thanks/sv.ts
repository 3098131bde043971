import type { Letter } from '../../letter.ts';
import { hi } from '../../words/sv.ts';
import type { CompanyThanksValues } from './mail.ts';

export const sv = ({ name, company }: CompanyThanksValues): Letter => ({
  subject: 'Tack för er mentor',
  preheader: 'Ett par har nått sitt mål, också tack vare er tid.',
  heading: 'Tack',
  greeting: hi(name),
  opening: `En mentor från ${company ?? 'ert företag'} har träffat en internationell studerande i vårt program, och paret har nått sitt mål.`,
  paragraphs: [
    'Många internationella studerande bor här i åratal utan att känna någon som arbetar här. En mentor ändrar på det: frågor får svar, och en första kontakt med arbetslivet uppstår.',
    'En del av tiden och kunnandet kom från ert företag. Tack för att ni gjorde det möjligt.',
  ],
  otherwise:
    'Du behöver inte göra någonting. Om ni vill vara med igen, eller om du inte vill ha fler sådana här mejl, svara på det här meddelandet.',
});
