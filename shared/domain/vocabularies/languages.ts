import { type CodeOf, defineVocabulary } from './vocabulary.ts';

/** The language in which a person gets mails; each name in its own language, as a reader looks for it. */
export const messageLanguages = defineVocabulary({
  id: 'messageLanguages',
  version: '2026-11',
  source: 'The languages of the programme.',
  terms: {
    en: { en: 'English', sv: 'English', fi: 'English' },
    sv: { en: 'Svenska', sv: 'Svenska', fi: 'Svenska' },
    fi: { en: 'Suomi', sv: 'Suomi', fi: 'Suomi' },
  },
});

/** Languages in which a work talk may be held: ISO 639-1 codes, the three of the region first. */
export const spokenLanguages = defineVocabulary({
  id: 'spokenLanguages',
  version: '2026-11',
  source: 'The three languages of the programme, then those of the students of the last years.',
  terms: {
    en: { en: 'English', sv: 'Engelska', fi: 'Englanti' },
    sv: { en: 'Swedish', sv: 'Svenska', fi: 'Ruotsi' },
    fi: { en: 'Finnish', sv: 'Finska', fi: 'Suomi' },
    ar: { en: 'Arabic', sv: 'Arabiska', fi: 'Arabia' },
    bn: { en: 'Bengali', sv: 'Bengali', fi: 'Bengali' },
    zh: { en: 'Chinese', sv: 'Kinesiska', fi: 'Kiina' },
    nl: { en: 'Dutch', sv: 'Nederländska', fi: 'Hollanti' },
    et: { en: 'Estonian', sv: 'Estniska', fi: 'Viro' },
    fr: { en: 'French', sv: 'Franska', fi: 'Ranska' },
    de: { en: 'German', sv: 'Tyska', fi: 'Saksa' },
    hi: { en: 'Hindi', sv: 'Hindi', fi: 'Hindi' },
    it: { en: 'Italian', sv: 'Italienska', fi: 'Italia' },
    ne: { en: 'Nepali', sv: 'Nepali', fi: 'Nepali' },
    fa: { en: 'Persian', sv: 'Persiska', fi: 'Persia' },
    pl: { en: 'Polish', sv: 'Polska', fi: 'Puola' },
    pt: { en: 'Portuguese', sv: 'Portugisiska', fi: 'Portugali' },
    ru: { en: 'Russian', sv: 'Ryska', fi: 'Venäjä' },
    si: { en: 'Sinhala', sv: 'Singalesiska', fi: 'Singali' },
    so: { en: 'Somali', sv: 'Somaliska', fi: 'Somali' },
    es: { en: 'Spanish', sv: 'Spanska', fi: 'Espanja' },
    sw: { en: 'Swahili', sv: 'Swahili', fi: 'Swahili' },
    ta: { en: 'Tamil', sv: 'Tamil', fi: 'Tamili' },
    th: { en: 'Thai', sv: 'Thailändska', fi: 'Thai' },
    tr: { en: 'Turkish', sv: 'Turkiska', fi: 'Turkki' },
    uk: { en: 'Ukrainian', sv: 'Ukrainska', fi: 'Ukraina' },
    ur: { en: 'Urdu', sv: 'Urdu', fi: 'Urdu' },
    vi: { en: 'Vietnamese', sv: 'Vietnamesiska', fi: 'Vietnam' },
    other: { en: 'Another language', sv: 'Ett annat språk', fi: 'Muu kieli' },
  },
});

/** From weakest to strongest. A work talk needs `good`. */
export const languageLevels = defineVocabulary({
  id: 'languageLevels',
  version: '2026-11',
  source: 'Four steps that people can judge themselves by.',
  terms: {
    basic: { en: 'Basic', sv: 'Grunder', fi: 'Perusteet' },
    good: { en: 'Good', sv: 'God', fi: 'Hyvä' },
    fluent: { en: 'Fluent', sv: 'Flytande', fi: 'Sujuva' },
    native: { en: 'First language', sv: 'Modersmål', fi: 'Äidinkieli' },
  },
});
export type LanguageLevel = CodeOf<typeof languageLevels>;

/** The languages that a student can practise with a mentor. */
export const practiceLanguages = defineVocabulary({
  id: 'practiceLanguages',
  version: '2026-11',
  source: 'The two national languages.',
  terms: {
    sv: { en: 'Swedish', sv: 'Svenska', fi: 'Ruotsi' },
    fi: { en: 'Finnish', sv: 'Finska', fi: 'Suomi' },
  },
});
