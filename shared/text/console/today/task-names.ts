import { inLanguageOf } from '../../words.ts';

/** Names of tasks, by their kinds. */
export const taskNamesIn = inLanguageOf({
  MAIL_BOUNCED: { en: 'A mail came back', sv: 'Ett mejl kom tillbaka', fi: 'Viesti palautui' },
  MAIL_DELAYED: { en: 'A mail is late', sv: 'Ett mejl är försenat', fi: 'Viesti on myöhässä' },
  MAIL_UNSURE: {
    en: 'It is not known whether a mail arrived',
    sv: 'Det är oklart om ett mejl kom fram',
    fi: 'Ei tiedetä, menikö viesti perille',
  },
  MAIL_FAILED: {
    en: 'A mail could not be sent',
    sv: 'Ett mejl kunde inte skickas',
    fi: 'Viestiä ei voitu lähettää',
  },
  INFO_PROVIDED: {
    en: 'An applicant has answered your question',
    sv: 'En sökande har svarat på din fråga',
    fi: 'Hakija on vastannut kysymykseen',
  },
  DATA_RESTRICTED: {
    en: 'Somebody wants their data kept and not used',
    sv: 'Någon vill att uppgifterna sparas men inte används',
    fi: 'Joku haluaa, että tiedot säilytetään mutta niitä ei käytetä',
  },
  ANSWERS_CHANGED: {
    en: 'Somebody who is approved has corrected their answers',
    sv: 'En godkänd person har rättat sina svar',
    fi: 'Hyväksytty henkilö on korjannut vastauksiaan',
  },
  INFO_MISSING: {
    en: 'An applicant has not answered a question',
    sv: 'En sökande har inte svarat på en fråga',
    fi: 'Hakija ei ole vastannut kysymykseen',
  },
  PROFILE_MISSING: {
    en: 'A person has not answered the questions after approval',
    sv: 'En person har inte svarat på frågorna efter godkännandet',
    fi: 'Hyväksymisen jälkeisiin kysymyksiin ei ole vastattu',
  },
  SEAT_MISSING: {
    en: 'A person has not chosen a training session',
    sv: 'En person har inte valt något skolningstillfälle',
    fi: 'Henkilö ei ole valinnut koulutusaikaa',
  },
  SESSIONS_UNSUITED: {
    en: 'None of the training sessions suits a person',
    sv: 'Inget skolningstillfälle passar en person',
    fi: 'Mikään koulutusaika ei sovi henkilölle',
  },
  CAPACITY_RAISED: {
    en: 'A mentor takes more students now',
    sv: 'En mentor tar nu emot fler studerande',
    fi: 'Mentori ottaa lisää opiskelijoita',
  },
  CAPACITY_DECLINED: {
    en: 'A mentor takes no more students',
    sv: 'En mentor tar inte emot fler studerande',
    fi: 'Mentori ei ota lisää opiskelijoita',
  },
  COMPANY_UNCLEAR: {
    en: 'Two companies seem to have one business ID',
    sv: 'Två företag verkar ha samma FO-nummer',
    fi: 'Kahdella yrityksellä näyttää olevan sama Y-tunnus',
  },
  SURVEY_ALARM: {
    en: 'An answer to a survey that needs a talk',
    sv: 'Ett enkätsvar som kräver ett samtal',
    fi: 'Kyselyvastaus, josta pitää keskustella',
  },
  THANK_EMPLOYER: {
    en: 'A mentor’s employer to thank',
    sv: 'En mentors arbetsgivare att tacka',
    fi: 'Mentorin työnantajan kiittäminen',
  },
  CERTIFICATE_UNWRITABLE: {
    en: 'A certificate that cannot be written',
    sv: 'Ett intyg som inte kan skrivas',
    fi: 'Todistus, jota ei voi kirjoittaa',
  },
  PROPOSAL_LAPSED: {
    en: 'A proposal lapsed without an answer',
    sv: 'Ett förslag förföll utan svar',
    fi: 'Ehdotus raukesi ilman vastausta',
  },
  CALL_WANTED: {
    en: 'Somebody would like a call before answering a proposal',
    sv: 'Någon vill bli uppringd innan de svarar på ett förslag',
    fi: 'Joku toivoo soittoa ennen kuin vastaa ehdotukseen',
  },
  NEXT_COHORT_WANTED: {
    en: 'Somebody would rather take part in the next cohort',
    sv: 'Någon deltar hellre i nästa omgång',
    fi: 'Joku osallistuisi mieluummin seuraavalla ohjelmakaudella',
  },
  PAIR_AT_RISK: {
    en: 'A pair is at risk',
    sv: 'Ett par riskerar att rinna ut i sanden',
    fi: 'Pari on vaarassa hiipua',
  },
  PAIR_NEEDS_CALL: {
    en: 'A pair needs a call',
    sv: 'Ett par behöver ett samtal',
    fi: 'Parille pitäisi soittaa',
  },
  HELP_ASKED: {
    en: 'Somebody in a pair asks for help',
    sv: 'Någon i ett par ber om hjälp',
    fi: 'Joku parista pyytää apua',
  },
  MEETING_DISPUTED: {
    en: 'The two of a pair do not agree on a meeting',
    sv: 'De två i ett par är oense om en träff',
    fi: 'Parin osapuolet ovat eri mieltä tapaamisesta',
  },
  RUN_FAILED: {
    en: 'A matching run failed',
    sv: 'En matchningskörning misslyckades',
    fi: 'Yhdistämisajo epäonnistui',
  },
  FACT_QUARANTINED: {
    en: 'A fact could not be published',
    sv: 'En händelse kunde inte publiceras',
    fi: 'Tapahtumaa ei voitu julkaista',
  },
});
