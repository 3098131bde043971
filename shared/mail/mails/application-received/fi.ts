import type { Letter } from '../../letter.ts';
import { datesAhead, hi, nothingNow } from '../../words/fi.ts';
import type { ApplicationReceivedValues } from './mail.ts';

export const fi = ({ role, firstName, reference, dates, isDecided }: ApplicationReceivedValues): Letter => ({
  subject: 'Olemme saaneet hakemuksesi',
  preheader: isDecided ? 'Kiitos! Vastauksemme tulee omassa viestissään.' : 'Kiitos! Näin asia etenee.',
  heading: 'Kiitos hakemuksestasi',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'Hakemuksesi mentoriksi on saapunut meille.'
      : 'Hakemuksesi mentoroitavaksi on saapunut meille.',
  details: [{ term: 'Hakemuksesi tunnus', detail: reference }, ...(isDecided ? [] : datesAhead(dates))],
  ...(isDecided
    ? { paragraphs: ['Olemme jo lukeneet sen, ja vastauksemme tulee omassa viestissään.'] }
    : {
        list: {
          heading: 'Näin asia etenee',
          lines: [
            'Koordinaattori lukee hakemuksesi.',
            'Saat vastauksemme sähköpostitse.',
            role === 'mentor'
              ? 'Jos vastaus on myönteinen, ensin on mentorikoulutus. Sitten etsimme sinulle sopivan opiskelijan.'
              : 'Jos vastaus on myönteinen, etsimme sinulle sopivan mentorin.',
          ],
        },
      }),
  otherwise: `${nothingNow} Jos suunnitelmasi muuttuvat, vastaa tähän viestiin.`,
});
