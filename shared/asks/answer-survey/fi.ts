import { inBrackets } from '../../text/partner.ts';
import type { AnswerSurveyText } from './en.ts';

export const fi: AnswerSurveyText = {
  lead: {
    FIRST_CONTACT: 'Kaksi kysymystä. Vastaaminen vie alle minuutin.',
    PULSE: 'Neljä kysymystä. Vastaaminen vie alle minuutin.',
    MIDPOINT: 'Olette puolivälissä. Viisi kysymystä, noin kaksi minuuttia.',
    FINAL: 'Viisi kysymystä, noin kaksi minuuttia. Vastattuasi saat todistuksen.',
    FOLLOWUP6: 'Mentoroinnin päättymisestä on puoli vuotta. Kolme kysymystä, noin minuutti.',
  },
  about: (partner) => `Kysymykset koskevat sinun ja parisi${inBrackets(partner)} mentorointia.`,
  answerBy: (time) => `Vastaa viimeistään ${time}.`,
  privacy: 'Vain koordinaattorit lukevat vastauksesi. Parisi toinen osapuoli ei näe niitä koskaan.',
  figures: 'Tulokset raportoidaan lukuina, ilman nimiä.',
  optional: 'vapaaehtoinen',
  submit: 'Lähetä vastaukseni',
  outcomes: {
    answered: {
      title: 'Kiitos vastauksistasi',
      text: 'Saimme ne. Jos haluat lisätä jotakin, vastaa viestiin, josta tulit tänne.',
    },
    answeredFinal: {
      title: 'Kiitos vastauksistasi',
      text: 'Saimme ne. Todistuksesi tulee sähköpostitse.',
    },
    over: {
      title: 'Kysely on suljettu',
      text: 'Vastausaika on päättynyt, tai kyselyä ei enää tarvita. Kirjoita meille, jos meidän pitäisi tietää jotakin.',
    },
  },
};
