import type { HandbookText } from './en.ts';

export const fi: HandbookText = {
  title: 'Käsikirja',
  lead: 'Yksi sivu kullekin kauden työlle, siinä järjestyksessä kuin ne tulevat.',
  when: 'Milloin',
  steps: 'Vaiheet',
  told: 'Mitä ihmisille kerrotaan',
  wrong: 'Jos jokin meni vikaan',
  open: 'Avaa sivu',
  next: 'Seuraava',
  jobs: {
    cohort: {
      title: 'Avaa ohjelmakausi',
      when: 'Muutama viikko ennen haun alkua.',
      steps: [
        'Mene kohtaan Ohjelmakaudet ja paina ”Avaa ohjelmakausi”.',
        'Kirjoita nimi ja päivät, joina mentorit ja opiskelijat voivat hakea. Päivät voivat olla eri.',
        'Valitse yhdistämispäivä viimeisen hakupäivän jälkeen ja aloitustilaisuus yhdistämispäivän jälkeen.',
        'Paina ”Avaa ohjelmakausi”. Hakulomakkeet avautuvat itsestään ensimmäisenä päivänä.',
      ],
      told: 'Kenellekään ei kerrota mitään. Ohjelman etusivu näyttää päivät.',
      wrong: 'Päiviä voi muuttaa jälkikäteen.',
    },
    review: {
      title: 'Käsittele hakemukset',
      when: 'Kerran tai kaksi viikossa hakuaikana.',
      steps: [
        'Mene kohtaan Hakemukset ja valitse tila ”Käsiteltävänä”.',
        'Avaa hakemus ja lue vastaukset.',
        'Hyväksy se, tai hylkää se ja valitse syy.',
        'Jos hakemusta ei ole luettelossa, hakija ei ole vielä vahvistanut sitä.',
      ],
      told: 'Hakija saa viestin omalla kielellään: päätöksen, hylkäämisen syyn ja tiedon siitä, mitä seuraavaksi tapahtuu.',
      wrong: 'Jos henkilö ei voikaan osallistua, paina ”Peru”.',
    },
    train: {
      title: 'Kouluta mentorit',
      when: 'Ennen yhdistämispäivää.',
      steps: [
        'Mene kohtaan Tilaisuudet ja suunnittele tilaisuus kullekin moduulille.',
        'Avaa tilaisuus ja paina ”Anna paikka kaikille, jotka tarvitsevat sen”.',
        'Avaa tilaisuus ovella puhelimellasi ja merkitse paikalla olevat.',
        'Tallenna läsnäolo, kun kaikki ovat tulleet.',
      ],
      told: 'Paikan saaneet saavat tiedon päivästä ja paikasta, kalenteritiedoston ja muistutuksen ennen päivää.',
      wrong: 'Muualla koulutuksen saaneen voi vapauttaa koulutuksesta hänen hakemuksessaan.',
    },
    match: {
      title: 'Yhdistä',
      when: 'Yhdistämispäivänä tai milloin tahansa, kun tarpeeksi moni on valmiina.',
      steps: [
        'Mene kohtaan Yhdistäminen. Yhdistämispäivänä kierros on jo siellä; muuten käynnistä kierros.',
        'Lue lause kokonaisuudesta ja katso sitten heikkoja pareja: ne ovat ensimmäisinä.',
        'Avaa pari, niin näet perustelut. Lukitse pari, jonka täytyy säilyä, tai estä pari, jota ei saa syntyä.',
        'Katso niitä, jotka jäävät ilman mentoria, ja sitä, mikä heitä auttaisi.',
        'Jokaisen päätöksen voi kumota julkaisuun asti, ja se näkyy historiassa syineen.',
      ],
      told: 'Kenellekään ei kerrota vielä mitään.',
      wrong: 'Aja kierros uudelleen toisilla säännöillä, vertaa ajoja ja käytä parempaa.',
    },
    publish: {
      title: 'Julkaise',
      when: 'Kun olet tyytyväinen kierrokseen.',
      steps: [
        'Paina ”Hyväksy”. Parit jäädytetään, ja voit vielä perua sen.',
        'Paina ”Julkaise” ja lue, kuinka monelle parille kerrotaan, ketkä jäisivät pois ja miksi.',
        'Valitse aika, kirjoita parien määrä ja paina ”Julkaise”.',
        'Seuraa vastauksia kohdassa Parit.',
      ],
      told: 'Parin molemmat osapuolet saavat ehdotuksen perusteluineen ja vastaavat linkin kautta. He saavat toistensa yhteystiedot, kun molemmat ovat vastanneet kyllä.',
      wrong:
        'Hyväksynnän voi perua ennen kuin viestit lähtevät. Jos ehdotuksesta kieltäydytään, molemmat ovat vapaita seuraavalle kierrokselle.',
    },
    help: {
      title: 'Auta osallistujia',
      when: 'Muutama minuutti joka arkipäivä.',
      steps: [
        'Mene kohtaan Tänään: jokainen tehtävä kertoo, mitä tapahtui ja mitä voit tehdä.',
        'Jos viesti palautui, korjaa osoite yhdessä henkilön kanssa ja lähetä viesti uudelleen kohdassa Viestit.',
        'Jos ehdotukseen ei vastattu, soita molemmille ja ehdota uudelleen seuraavalla kierroksella.',
        'Paina ”Valmis”, kun tehtävä ei vaadi enää mitään.',
      ],
      told: 'Kenellekään ei kerrota, että tehtävä on olemassa.',
      wrong: 'Valmis tehtävä avautuu uudelleen, jos sen syy palaa.',
    },
    close: {
      title: 'Päätä kausi',
      when: 'Kun viimeiset parit ovat päättäneet.',
      steps: [
        'Katso kohtaa Parit: mikään ehdotus ei enää saisi odottaa vastausta.',
        'Katso kohtaa Tänään: yhtään tehtävää ei saisi olla auki.',
        'Pyydä taloutta katsomaan jakson luvut.',
        'Avaa seuraava ohjelmakausi ajoissa.',
      ],
      told: 'Kenellekään ei kerrota mitään.',
      wrong: 'Kaikki on luettavissa myös jälkikäteen.',
    },
  },
};
