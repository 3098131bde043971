import type { SurveyKind } from '../../domain/surveys/definitions.ts';
import type { Language } from '../language.ts';

/** Titles of surveys, apart from their questions, so that mails do not carry these. */
export const surveyTitles: Readonly<Record<Language, Readonly<Record<SurveyKind, string>>>> = {
  en: {
    FIRST_CONTACT: 'Your first contact',
    PULSE: 'How is it going?',
    MIDPOINT: 'How is it going halfway?',
    FINAL: 'How was your mentoring?',
    FOLLOWUP6: 'How are you doing now?',
  },
  sv: {
    FIRST_CONTACT: 'Er första kontakt',
    PULSE: 'Hur går det?',
    MIDPOINT: 'Hur går det så här halvvägs?',
    FINAL: 'Hur var mentorskapet?',
    FOLLOWUP6: 'Hur har du det nu?',
  },
  fi: {
    FIRST_CONTACT: 'Ensimmäinen yhteydenotto',
    PULSE: 'Miten sujuu?',
    MIDPOINT: 'Miten sujuu puolivälissä?',
    FINAL: 'Millaista mentorointi oli?',
    FOLLOWUP6: 'Mitä sinulle kuuluu nyt?',
  },
};
