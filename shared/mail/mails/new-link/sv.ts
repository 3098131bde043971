import type { Letter } from '../../letter.ts';

export const sv = (): Letter => ({
  subject: 'Din nya länk',
  preheader: 'Den ersätter den gamla.',
  heading: 'Din nya länk',
  opening: 'Någon – förhoppningsvis du – har öppnat en gammal länk från oss och bett om en ny. Här är den.',
  action: { label: 'Öppna sidan', until: 'Den fungerar i fjorton dagar.' },
  otherwise:
    'Var det inte du behöver du inte göra något: ingenting har hänt. Allt som väntar på dig finns också på din egen sida.',
});
