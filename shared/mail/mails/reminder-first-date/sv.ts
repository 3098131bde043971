import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { day, hi } from '../../words/sv.ts';

export const sv = ({ firstName, partnerFirstName, formedOn }: PairReminderValues): Letter => ({
  subject: 'Skriv till din mentor och föreslå en första träff',
  preheader: 'Din mentor väntar på att du hör av dig.',
  heading: 'Har du skrivit till din mentor?',
  greeting: hi(firstName),
  opening: `Du och ${partnerFirstName} blev ett par ${day(formedOn)}, och vi vet ännu inte när ni träffas första gången.`,
  paragraphs: [
    'Två meningar räcker: vem du är och två eller tre tider som passar dig. Adressen finns i vårt mejl om ert par.',
    'När ni har kommit överens om en tid kan du skriva in den via länken, så får ni båda den i kalendern.',
  ],
  action: {
    label: 'Planera den första träffen',
    until: 'Via samma länk kan du berätta att ni har träffats eller att du vill ha hjälp.',
  },
  otherwise:
    'Är det något som kommer emellan? Berätta det via länken eller genom att svara. Din mentor får inte veta det.',
});
