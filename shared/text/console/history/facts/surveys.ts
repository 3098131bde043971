import { factWords } from './fact-words.ts';

export const surveys = factWords({
  en: {
    SurveyOpened: 'Survey sent',
    SurveyAnswered: 'Survey answered',
    SurveyExpired: 'Survey closed without an answer',
    SurveyWithdrawn: 'Survey withdrawn',
  },
  sv: {
    SurveyOpened: 'En enkät skickades',
    SurveyAnswered: 'Enkäten besvarades',
    SurveyExpired: 'Enkäten stängdes utan svar',
    SurveyWithdrawn: 'Enkäten drogs tillbaka',
  },
  fi: {
    SurveyOpened: 'Kysely lähetettiin',
    SurveyAnswered: 'Kyselyyn vastattiin',
    SurveyExpired: 'Kysely sulkeutui ilman vastausta',
    SurveyWithdrawn: 'Kysely peruttiin',
  },
});
