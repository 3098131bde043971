import { refusalTexts } from './refusal-texts.ts';

export const people = refusalTexts({
  en: {
    'address-taken': {
      title: 'This address belongs to somebody else',
      sentence: 'If the two are one person, merge their records. Otherwise check the address.',
    },
    'code-over': {
      title: 'This code works no longer',
      sentence: 'A code works once, for fifteen minutes, and for five tries. Ask for a new one.',
    },
    'code-wrong': {
      title: 'This is not the code',
      sentence: 'Compare it with the mail: it is six digits. After five tries you need a new one.',
    },
    'data-erased': {
      title: 'This data is erased',
      sentence:
        'This link belongs to an application whose data we have erased: nothing is open here any more. To take part again, apply on our start page. Questions? Write to us.',
    },
    'company-exists': {
      title: 'Another company has this business ID',
      sentence: 'If the two are one company, merge them. Otherwise check the business ID.',
    },
    'member-shared': {
      title: 'This person works for another programme too',
      sentence:
        'Its staff read the same name, and nothing was changed. An admin of all their programmes can rename them.',
    },
    'last-admin': {
      title: 'The programme needs an admin',
      sentence:
        'Nobody else is an admin of this programme without an end date, and nothing was changed. Appoint another admin first.',
    },
    'merge-refused': {
      title: 'These two cannot be made one',
      sentence: 'They are one already, or belong to different programmes. Check both of them.',
    },
    'merge-of-applications': {
      title: 'Both have applied for the same role',
      sentence:
        'Both have an application for the same role in one cohort. Withdraw one of the two applications and try again.',
    },
    'merge-of-partners': {
      title: 'These two are asked about each other, or are a pair',
      sentence:
        'Nobody can be in a pair with themselves. If the two are one person, let the proposal be declined first; a pair that is formed keeps them apart.',
    },
    'not-recorded': {
      title: 'Not on the list as present',
      sentence: 'This person is not recorded as present in this session, so nothing can be taken back.',
    },
    'consent-missing': {
      title: 'This person has not agreed to it',
      sentence: 'The survey rests on a consent that the person has not given, or has taken back.',
    },
    'person-restricted': {
      title: 'This person’s data is restricted',
      sentence:
        'It is kept and not used, because the person has asked for it. Nothing can be decided until the restriction is lifted.',
    },
    'retention-held': {
      title: 'This person’s data is held',
      sentence:
        'A hold for a written reason keeps it until a day. Write to the programme, or wait until the hold has ended.',
    },
  },
  sv: {
    'address-taken': {
      title: 'Adressen hör till någon annan',
      sentence: 'Om de två är samma person, slå ihop deras uppgifter. Kontrollera annars adressen.',
    },
    'code-over': {
      title: 'Koden gäller inte längre',
      sentence: 'En kod kan användas en gång, i femton minuter och med fem försök. Be om en ny.',
    },
    'code-wrong': {
      title: 'Koden är inte rätt',
      sentence: 'Jämför den med mejlet: den har sex siffror. Efter fem försök behöver du en ny.',
    },
    'data-erased': {
      title: 'Uppgifterna är raderade',
      sentence:
        'Länken hör till en ansökan vars uppgifter vi har raderat, så här finns inget mer att göra. Vill du delta igen kan du ansöka på vår startsida. Har du frågor? Skriv till oss.',
    },
    'company-exists': {
      title: 'Ett annat företag har det här FO-numret',
      sentence: 'Om de två är samma företag, slå ihop dem. Kontrollera annars FO-numret.',
    },
    'member-shared': {
      title: 'Personen arbetar också för ett annat program',
      sentence:
        'Personalen där läser samma namn, och ingenting har ändrats. En administratör för alla personens program kan byta namnet.',
    },
    'last-admin': {
      title: 'Programmet behöver en administratör',
      sentence:
        'Ingen annan är administratör för programmet utan slutdatum, och ingenting har ändrats. Utse först en annan administratör.',
    },
    'merge-refused': {
      title: 'De här två kan inte slås ihop',
      sentence: 'De har redan slagits ihop, eller så hör de till olika program. Kontrollera båda.',
    },
    'merge-of-applications': {
      title: 'Båda har ansökt till samma roll',
      sentence:
        'Båda har en ansökan för samma roll i samma programomgång. Återta den ena ansökan och försök på nytt.',
    },
    'merge-of-partners': {
      title: 'De här två har föreslagits för varandra eller är ett par',
      sentence:
        'Ingen kan vara par med sig själv. Om det är fråga om en och samma person, låt först förslaget avböjas; ett bildat par håller de två isär.',
    },
    'not-recorded': {
      title: 'Inte antecknad som närvarande',
      sentence:
        'Personen är inte antecknad som närvarande vid det här tillfället, så det finns inget att ta tillbaka.',
    },
    'consent-missing': {
      title: 'Personen har inte samtyckt till det här',
      sentence: 'Enkäten vilar på ett samtycke som personen inte har gett, eller har tagit tillbaka.',
    },
    'person-restricted': {
      title: 'Användningen av personens uppgifter är begränsad',
      sentence:
        'Uppgifterna sparas men används inte, eftersom personen har bett om det. Ingenting kan avgöras förrän begränsningen är hävd.',
    },
    'retention-held': {
      title: 'Personens uppgifter får inte raderas nu',
      sentence:
        'De är av en skriven orsak undantagna från gallringen till en viss dag. Skriv till programmet, eller vänta tills undantaget upphör.',
    },
  },
  fi: {
    'address-taken': {
      title: 'Osoite kuuluu jollekulle toiselle',
      sentence: 'Jos kyse on samasta henkilöstä, yhdistä tiedot. Muuten tarkista osoite.',
    },
    'code-over': {
      title: 'Koodi ei ole enää voimassa',
      sentence:
        'Koodia voi käyttää kerran, viidentoista minuutin ajan ja viisi kertaa yrittäen. Pyydä uusi koodi.',
    },
    'code-wrong': {
      title: 'Koodi ei ole oikea',
      sentence: 'Vertaa sitä viestiin: koodissa on kuusi numeroa. Viiden yrityksen jälkeen tarvitset uuden.',
    },
    'data-erased': {
      title: 'Tiedot on poistettu',
      sentence:
        'Linkki liittyy hakemukseen, jonka tiedot olemme poistaneet, joten täällä ei ole enää mitään tehtävää. Jos haluat osallistua uudelleen, hae etusivumme kautta. Jos sinulla on kysyttävää, kirjoita meille.',
    },
    'company-exists': {
      title: 'Toisella yrityksellä on sama Y-tunnus',
      sentence: 'Jos kyse on samasta yrityksestä, yhdistä tiedot. Muuten tarkista Y-tunnus.',
    },
    'member-shared': {
      title: 'Henkilö työskentelee myös toisessa ohjelmassa',
      sentence:
        'Sen henkilökunta lukee samaa nimeä, eikä mitään muutettu. Nimen voi vaihtaa kaikkien hänen ohjelmiensa ylläpitäjä.',
    },
    'last-admin': {
      title: 'Ohjelma tarvitsee ylläpitäjän',
      sentence:
        'Kukaan muu ei ole ohjelman ylläpitäjä ilman päättymispäivää, eikä mitään muutettu. Nimeä ensin toinen ylläpitäjä.',
    },
    'merge-refused': {
      title: 'Näitä kahta ei voi yhdistää',
      sentence: 'Ne on jo yhdistetty, tai ne kuuluvat eri ohjelmiin. Tarkista molemmat.',
    },
    'merge-of-applications': {
      title: 'Molemmat ovat hakeneet samaan rooliin',
      sentence:
        'Molemmilla on hakemus samaan rooliin samalla ohjelmakaudella. Peru toinen hakemuksista ja yritä uudelleen.',
    },
    'merge-of-partners': {
      title: 'Näitä kahta on ehdotettu toisilleen, tai he ovat pari',
      sentence:
        'Kukaan ei voi olla pari itsensä kanssa. Jos kyse on samasta henkilöstä, ehdotuksesta on ensin kieltäydyttävä; muodostettu pari pitää tiedot erillään.',
    },
    'not-recorded': {
      title: 'Ei merkitty läsnä olevaksi',
      sentence: 'Henkilöä ei ole merkitty läsnä olevaksi tässä koulutuksessa, joten peruttavaa ei ole.',
    },
    'consent-missing': {
      title: 'Henkilö ei ole suostunut tähän',
      sentence: 'Kysely perustuu suostumukseen, jota henkilö ei ole antanut tai jonka hän on perunut.',
    },
    'person-restricted': {
      title: 'Henkilön tietojen käyttöä on rajoitettu',
      sentence:
        'Tiedot säilytetään, mutta niitä ei käytetä, koska henkilö on pyytänyt sitä. Mitään ei voi päättää ennen kuin rajoitus on poistettu.',
    },
    'retention-held': {
      title: 'Henkilön tietoja ei voi poistaa nyt',
      sentence:
        'Poistoa on kirjallisesta syystä lykätty tiettyyn päivään asti. Kirjoita ohjelmaan tai odota, että lykkäys päättyy.',
    },
  },
});
