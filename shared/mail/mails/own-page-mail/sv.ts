import type { Letter } from '../../letter.ts';
import { hi } from '../../words/sv.ts';
import type { OwnPageMailValues } from './mail.ts';

export const sv = ({ firstName, path }: OwnPageMailValues): Letter => ({
  subject: 'Så kommer du till din egen sida',
  preheader: 'Du behöver inget lösenord: en kod kommer till den här adressen.',
  heading: 'Din egen sida',
  greeting: hi(firstName),
  opening: 'Som du har bett om får du här länken till din egen sida i mentorprogrammet.',
  paragraphs: [
    'På sidan skriver du in den här e-postadressen. Då får du genast en kod med sex siffror till den, och med koden kommer du in.',
    'Där ser du din ansökan, din skolning, ditt par och era träffar, och du kan svara på det som du har blivit tillfrågad om. Du kan också byta språk och adress, ta en paus eller be om en kopia av dina uppgifter.',
  ],
  action: {
    label: 'Öppna din sida',
    until: 'Sidans adress är alltid densamma. Du kan komma tillbaka när du vill.',
    path,
  },
  otherwise:
    'Du behöver inte göra någonting. Om du inte har bett om det här kan du låta meddelandet vara: utan koden kommer ingen till din sida.',
});
