import type { AnswerQuestionText } from './en.ts';

export const fi: AnswerQuestionText = {
  title: 'Meillä on kysymys hakemuksestasi',
  lead: 'Koordinaattori tarvitsee vielä vähän lisätietoa, ennen kuin hakemuksestasi voidaan päättää.',
  question: 'Kysymys',
  answer: 'Vastauksesi',
  answerMissing: 'Kirjoita vastauksesi',
  answerHint: 'Enintään 2000 merkkiä. Vain koordinaattorit lukevat sen.',
  fields: 'Katso vielä kerran näitä vastauksia',
  submit: 'Lähetä vastaus',
  outcomes: {
    answered: {
      title: 'Kiitos vastauksestasi',
      text: 'Koordinaattori lukee sen ja tekee päätöksen hakemuksestasi. Saat siitä tiedon sähköpostitse.',
    },
    over: {
      title: 'Kysymys ei ole enää avoinna',
      text: 'Hakemuksestasi on jo päätetty tai se on päättynyt. Kirjoita meille, jos haluat lisätä jotakin.',
    },
  },
};
