import type { Letter } from '../../letter.ts';
import { hi } from '../../words/sv.ts';
import type { ApplicationRejectedValues } from './mail.ts';

export const sv = ({ role, firstName, reference, reason }: ApplicationRejectedValues): Letter => ({
  subject: 'Vårt svar på din ansökan',
  preheader: 'Tack för din ansökan. Här är vårt svar och orsaken till det.',
  heading: 'Vårt svar på din ansökan',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'Tack för att du erbjöd dig att bli mentor. Den här gången kan vi inte tacka ja, och vi vill berätta varför.'
      : 'Tack för din ansökan. Den här gången kan vi inte erbjuda dig en plats, och vi vill berätta varför.',
  details: [{ term: 'Din referens', detail: reference }],
  paragraphs: [
    {
      NOT_DEGREE_STUDENT:
        'Programmet är för studerande som avlägger examen vid vår yrkeshögskola. Enligt din ansökan är du inte en av dem just nu.',
      GRADUATES_TOO_LATE:
        'Programmet är för studerande som snart utexamineras, och du har ännu en god del av dina studier framför dig. Du är varmt välkommen att ansöka igen när din examen närmar sig.',
      TOO_LITTLE_EXPERIENCE:
        'Våra mentorer har arbetat i flera år, också i Finland, och din ansökan berättar om kortare erfarenhet än så. Du är varmt välkommen att ansöka igen senare.',
      LANGUAGE_LEVEL:
        'En mentor och en studerande behöver ett gemensamt språk som båda ledigt kan använda när de talar om arbete. Enligt din ansökan kan vi just nu inte hitta en sådan person åt dig.',
      COHORT_FULL:
        'Det kom fler bra ansökningar än det finns platser. Det säger ingenting om din ansökan, och du är varmt välkommen att ansöka igen nästa gång.',
      INCOMPLETE:
        'Något som vi behöver för att fatta ett beslut saknas i ansökan. Du är varmt välkommen att skicka en ny; svara på det här meddelandet om du undrar vad som saknades.',
      OTHER: 'Orsaken gäller just din ansökan. Svara på det här meddelandet, så berättar en koordinator mer.',
    }[reason],
    'Har vi missförstått något? Svara på det här meddelandet, så ser en koordinator på din ansökan på nytt.',
  ],
  otherwise: 'Om du inte svarar avslutar vi behandlingen av din ansökan.',
});
