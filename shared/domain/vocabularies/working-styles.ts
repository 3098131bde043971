import { defineVocabulary } from './vocabulary.ts';

/**
 * Preferences in working with others: three pairs, on structure, on feedback and on scope. Every answer is a good one,
 * and none is a proxy for origin, gender or age.
 */
export const workingStyles = defineVocabulary({
  id: 'workingStyles',
  version: '2026-11',
  source:
    'Own list. Similar values and ways of working predict how well a pair gets on better than any demographic likeness does: Eby et al. 2013, meta-analysis of 173 samples. To be confirmed by the coordinators.',
  terms: {
    plan: {
      en: 'A plan and clear goals',
      sv: 'En plan och tydliga mål',
      fi: 'Suunnitelma ja selkeät tavoitteet',
    },
    flexibility: {
      en: 'Taking things as they come',
      sv: 'Att ta saker som de kommer',
      fi: 'Eteneminen tilanteen mukaan',
    },
    straightTalk: { en: 'Straight talk', sv: 'Raka besked', fi: 'Suora puhe' },
    encouragement: { en: 'Encouragement', sv: 'Uppmuntran', fi: 'Kannustus' },
    details: {
      en: 'Going into the details',
      sv: 'Att gå in på detaljer',
      fi: 'Yksityiskohtiin paneutuminen',
    },
    bigPicture: {
      en: 'Seeing the big picture',
      sv: 'Att se helheten',
      fi: 'Kokonaisuuden hahmottaminen',
    },
  },
});
