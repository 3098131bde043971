import type { TodayText } from './en.ts';

export const fi: TodayText = {
  title: 'Tänään',
  tasks: 'Tehtävät',
  nothing: 'Mikään ei odota sinua.',
  nothingWhy:
    'Tehtävä ilmestyy tähän, kun jokin tarvitsee ihmistä: viesti palautui, ehdotukseen ei vastattu tai ajo epäonnistui.',
  opened: 'Alkaen',
  what: 'Mitä tapahtui',
  done: 'Valmis',
  completed: 'Tehtävä on valmis.',
  kind: {
    MAIL_BOUNCED: 'Viesti palautui',
    MAIL_DELAYED: 'Viesti on myöhässä',
    MAIL_UNSURE: 'Ei tiedetä, menikö viesti perille',
    MAIL_FAILED: 'Viestiä ei voitu lähettää',
    INFO_PROVIDED: 'Hakija on vastannut kysymykseen',
    INFO_MISSING: 'Hakija ei ole vastannut kysymykseen',
    PROFILE_MISSING: 'Hyväksymisen jälkeisiin kysymyksiin ei ole vastattu',
    CAPACITY_RAISED: 'Mentori ottaa lisää opiskelijoita',
    CAPACITY_DECLINED: 'Mentori ei ota lisää opiskelijoita',
    COMPANY_UNCLEAR: 'Kahdella yrityksellä näyttää olevan sama Y-tunnus',
    PROPOSAL_LAPSED: 'Ehdotus raukesi ilman vastausta',
    RUN_FAILED: 'Yhdistämisajo epäonnistui',
    FACT_QUARANTINED: 'Tapahtumaa ei voitu julkaista',
  },
};
