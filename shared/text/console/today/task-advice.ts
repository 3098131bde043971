import { inLanguageOf } from '../../words.ts';

/** Sentences that say what to do about a task. */
export const taskAdviceIn = inLanguageOf({
  MAIL_BOUNCED: {
    en: 'Ask for the right address by phone, correct it, and send the mail again.',
    sv: 'Ring och fråga efter rätt adress, rätta den och skicka mejlet på nytt.',
    fi: 'Kysy oikea osoite puhelimitse, korjaa se ja lähetä viesti uudelleen.',
  },
  MAIL_DELAYED: {
    en: 'Wait, or call if it is urgent.',
    sv: 'Vänta, eller ring om det är bråttom.',
    fi: 'Odota, tai soita, jos asialla on kiire.',
  },
  MAIL_UNSURE: {
    en: 'Ask whether it came. Send it again under Messages if it did not.',
    sv: 'Fråga om det kom fram. Skicka det annars på nytt under Meddelanden.',
    fi: 'Kysy, tuliko viesti perille. Lähetä se muuten uudelleen kohdasta Viestit.',
  },
  MAIL_FAILED: {
    en: 'Send it again under Messages.',
    sv: 'Skicka det på nytt under Meddelanden.',
    fi: 'Lähetä se uudelleen kohdasta Viestit.',
  },
  INFO_PROVIDED: {
    en: 'Read the answer and decide about the application.',
    sv: 'Läs svaret och fatta beslut om ansökan.',
    fi: 'Lue vastaus ja päätä hakemuksesta.',
  },
  DATA_RESTRICTED: {
    en: 'Read why at the person. Find out what is disputed, and speak with the other one of a pair that rests. Say at the person when it can end.',
    sv: 'Läs orsaken hos personen. Red ut vad som är oklart, och tala med den andra i ett par som vilar. Häv begränsningen hos personen när den kan upphöra.',
    fi: 'Lue syy henkilön sivulta. Selvitä, mistä on kyse, ja puhu tauolla olevan parin toisen osapuolen kanssa. Poista rajoitus henkilön sivulla, kun se voi päättyä.',
  },
  ANSWERS_CHANGED: {
    en: 'Read what has changed, and see whether the decision, a proposal or a pair still fits.',
    sv: 'Läs vad som har ändrats och se om beslutet, ett förslag eller ett par fortfarande passar.',
    fi: 'Lue, mitä on muuttunut, ja tarkista, sopivatko päätös, ehdotus tai pari edelleen.',
  },
  INFO_MISSING: {
    en: 'Call the applicant, or decide with what is known.',
    sv: 'Ring den sökande, eller fatta beslut med det som är känt.',
    fi: 'Soita hakijalle, tai päätä sen perusteella, mitä tiedetään.',
  },
  PROFILE_MISSING: {
    en: 'Call and ask for the answers, before the next matching.',
    sv: 'Ring och be om svaren före nästa matchning.',
    fi: 'Soita ja pyydä vastaukset ennen seuraavaa yhdistämistä.',
  },
  SEAT_MISSING: {
    en: 'Call and agree on a session, or give a seat.',
    sv: 'Ring och kom överens om ett tillfälle, eller ge en plats.',
    fi: 'Soita ja sovi ajasta tai anna paikka.',
  },
  SESSIONS_UNSUITED: {
    en: 'Read what they say at their application, and plan another session or call.',
    sv: 'Läs vad personen skriver vid ansökan, och planera ett nytt tillfälle eller ring.',
    fi: 'Lue hakemuksen kohdalta, mitä hän kertoo, ja suunnittele uusi aika tai soita.',
  },
  CAPACITY_RAISED: {
    en: 'Change the mentor’s places in the open round, or start a new one.',
    sv: 'Ändra mentorns platser i den öppna omgången, eller starta en ny.',
    fi: 'Muuta mentorin paikkoja avoimella kierroksella tai aloita uusi kierros.',
  },
  CAPACITY_DECLINED: {
    en: 'Look for another mentor, or wait for the next round.',
    sv: 'Sök en annan mentor eller vänta till nästa omgång.',
    fi: 'Etsi toinen mentori tai odota seuraavaa kierrosta.',
  },
  COMPANY_UNCLEAR: {
    en: 'Look at both companies. Merge them, or correct the business ID.',
    sv: 'Se på båda företagen. Slå ihop dem eller rätta FO-numret.',
    fi: 'Katso molempia yrityksiä. Yhdistä ne tai korjaa Y-tunnus.',
  },
  SURVEY_ALARM: {
    en: 'Read the answers on the pair’s page, and call the person. The other one knows nothing of it.',
    sv: 'Läs svaren på parets sida och ring personen. Den andra vet ingenting om det.',
    fi: 'Lue vastaukset parin sivulta ja soita henkilölle. Toinen osapuoli ei tiedä siitä.',
  },
  THANK_EMPLOYER: {
    en: 'The mentor lets us name the employer. Write to the company, and thank it for the mentor’s time.',
    sv: 'Mentorn låter oss nämna arbetsgivaren. Skriv till företaget och tacka för mentorns tid.',
    fi: 'Mentori antaa mainita työnantajansa. Kirjoita yritykselle ja kiitä mentorin ajasta.',
  },
  CERTIFICATE_UNWRITABLE: {
    en: 'The name has signs that our font lacks. Correct the name, or write the certificate by hand.',
    sv: 'Namnet har tecken som saknas i vårt typsnitt. Rätta namnet eller skriv intyget för hand.',
    fi: 'Nimessä on merkkejä, joita fontissamme ei ole. Korjaa nimi tai kirjoita todistus käsin.',
  },
  PROPOSAL_LAPSED: {
    en: 'Call the one who has not answered. That person is proposed to nobody until they tell us, or you let them be proposed again on their application.',
    sv: 'Ring den som inte har svarat. Personen föreslås inte för någon förrän hen själv säger till, eller du tillåter det på ansökans sida.',
    fi: 'Soita sille, joka ei ole vastannut. Häntä ei ehdoteta kenellekään, ennen kuin hän itse kertoo haluavansa jatkaa tai sallit sen hakemuksen sivulla.',
  },
  CALL_WANTED: {
    en: 'Call today and enter the answer you get.',
    sv: 'Ring i dag och för in svaret du får.',
    fi: 'Soita tänään ja kirjaa saamasi vastaus.',
  },
  NEXT_COHORT_WANTED: {
    en: 'When the next cohort is open, choose “Move to another cohort” at the application: it takes the answers there. Withdraw this one last.',
    sv: 'När nästa omgång är öppen: välj ”Flytta till en annan omgång” vid ansökan, så följer svaren med dit. Återta den här sist.',
    fi: 'Kun seuraava ohjelmakausi on auki, valitse hakemuksesta ”Siirrä toiseen ohjelmakauteen”: vastaukset siirtyvät sinne. Peru tämä viimeisenä.',
  },
  PAIR_AT_RISK: {
    en: 'Read the rule on the page of the pair, and call the one who can move things on.',
    sv: 'Läs regeln på parets sida och ring den som kan få i gång saken.',
    fi: 'Lue sääntö parin sivulta ja soita sille, joka voi viedä asiaa eteenpäin.',
  },
  PAIR_NEEDS_CALL: {
    en: 'Read the reason on the page of the pair and call. The partner knows nothing of it.',
    sv: 'Läs orsaken på parets sida och ring. Den andra vet ingenting om saken.',
    fi: 'Lue syy parin sivulta ja soita. Toinen ei tiedä asiasta.',
  },
  HELP_ASKED: {
    en: 'Call today. The partner is not told, and must not be.',
    sv: 'Ring i dag. Den andra får inte veta om det, varken nu eller senare.',
    fi: 'Soita tänään. Toiselle ei kerrota asiasta, eikä saa kertoa.',
  },
  MEETING_DISPUTED: {
    en: 'Ask both what happened, then correct the meeting or strike it out.',
    sv: 'Fråga båda vad som hände, och rätta eller stryk sedan träffen.',
    fi: 'Kysy molemmilta, mitä tapahtui. Korjaa tapaaminen sitten tai poista se laskuista.',
  },
  RUN_FAILED: {
    en: 'Open the round, read why, and start another one.',
    sv: 'Öppna omgången, läs varför och starta en ny.',
    fi: 'Avaa kierros, lue syy ja aloita uusi.',
  },
  FACT_QUARANTINED: {
    en: 'Tell those who run the system. Nothing is lost.',
    sv: 'Berätta för dem som sköter systemet. Inget har gått förlorat.',
    fi: 'Kerro järjestelmän ylläpidolle. Mitään ei ole kadonnut.',
  },
});
