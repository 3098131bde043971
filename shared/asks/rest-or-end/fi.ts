import { inBrackets } from '../../text/partner.ts';
import type { RestOrEndText } from './en.ts';

export const fi: RestOrEndText = {
  menu: 'Tauko tai päättäminen',
  title: 'Pidä taukoa tai päätä pari',
  lead: {
    FORMED: (partner) =>
      `Voit pitää taukoa tai päättää parin. Toinen${inBrackets(partner)} saa tiedon, mutta ei syytä.`,
    PAUSED: (partner) =>
      `Parillanne on tauko. Voit jatkaa tai päättää parin. Toinen${inBrackets(partner)} saa tiedon, mutta ei syytä.`,
    CLOSING: (partner) =>
      `Parinne on päättymässä. Voit päättää sen heti. Toinen${inBrackets(partner)} saa tiedon, mutta ei syytä.`,
  },
  pause: 'Pidä taukoa',
  pauseLead:
    'Tauon aikana emme muistuta kumpaakaan mistään. Viimeisen päivän jälkeen jatkatte automaattisesti.',
  pausedUntil: (day) => `Parillanne on tauko. Sen viimeinen päivä on ${day}.`,
  resume: 'Jatka nyt',
  until: {
    label: 'Tauon viimeinen päivä',
    hint: 'Enintään puoli vuotta tästä eteenpäin.',
    missing: 'Valitse viimeinen päivä.',
  },
  pauseReason: { label: 'Miksi?', hint: 'Vain koordinaattorit näkevät tämän.', missing: 'Valitse syy.' },
  pauseReasons: {
    HOLIDAY: 'Loma',
    ILLNESS: 'Sairaus',
    ABROAD: 'Olen ulkomailla',
    WORKLOAD: 'Juuri nyt liikaa tekemistä',
    OTHER: 'Jokin muu',
  },
  end: 'Päätä pari',
  endLead: (partner) =>
    `Pari päättyy heti. Ilmoitamme siitä toiselle${inBrackets(partner)}, mutta emme kerro syytä. Yleensä kysymme teiltä molemmilta, miten sujui. Koordinaattori voi perua päättämisen kahden viikon ajan. Haluatko ensin jutella? Pyydä apua luottamuksellisesti.`,
  endReason: {
    label: 'Miksi pari päättyy?',
    hint: 'Vain koordinaattorit näkevät tämän.',
    missing: 'Valitse syy.',
  },
  endReasons: {
    NO_CONTACT: 'Emme tavoita toisiamme',
    TIME: 'Minulla ei ole aikaa',
    MOVED: 'Olen muuttanut pois',
    JOB_CHANGE: 'Työni on muuttunut',
    GRADUATED: 'Olen valmistunut',
    FOUND_JOB: 'Olen saanut työpaikan',
    NOT_COMPATIBLE: 'Emme sovi yhteen',
    LANGUAGE: 'Meillä ei ole yhteistä kieltä',
    ILLNESS: 'Sairaus',
    CONDUCT: 'Minua kohdeltiin huonosti',
    OTHER: 'Jokin muu',
  },
  endAction: 'Kyllä, päätä pari',
  outcomes: {
    paused: {
      title: 'Parillanne on tauko',
      text: 'Saatte molemmat viestin. Voitte milloin tahansa jatkaa aiemmin tällä sivulla.',
    },
    resumed: { title: 'Parinne jatkaa', text: 'Saatte molemmat viestin.' },
    ended: { title: 'Parinne on päättynyt', text: 'Saatte molemmat viestin. Kiitos, että olit mukana.' },
  },
};
