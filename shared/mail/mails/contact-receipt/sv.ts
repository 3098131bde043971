import type { Letter } from '../../letter.ts';
import { hi } from '../../words/sv.ts';
import type { ContactReceiptValues, ReceiptField } from './mail.ts';

const names: Readonly<Record<ReceiptField, string>> = {
  firstName: 'Förnamn',
  lastName: 'Efternamn',
  email: 'E-postadress',
  phone: 'Telefon',
  lastingEmail: 'Adress efter studierna',
  language: 'Språket i våra mejl',
};

export const sv = ({ firstName, fields }: ContactReceiptValues): Letter => ({
  subject: 'Dina kontaktuppgifter är ändrade',
  preheader: 'Vad som har ändrats och var du ser det.',
  heading: 'Dina kontaktuppgifter är ändrade',
  greeting: hi(firstName),
  opening: 'De här kontaktuppgifterna har ändrats, av dig själv eller av en koordinator:',
  list: { heading: 'Ändrat', lines: fields.map((field) => names[field]) },
  paragraphs: ['På din egen sida ser du hur de är nu, och där kan du själv rätta dem.'],
  otherwise: 'Om de stämmer behöver du inte göra något. Om du inte har velat det här, svara på meddelandet.',
});
