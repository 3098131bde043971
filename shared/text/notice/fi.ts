import type { NoticeText } from './en.ts';

export const fi: NoticeText = {
  privacy: {
    title: 'Tietosuojaseloste',
    version: (version) => `Versio ${version}`,
    sections: [
      {
        heading: 'Kuka vastaa',
        paragraphs: [
          ({ organiser, contact }) =>
            `Henkilötietojesi rekisterinpitäjä on ${organiser}. Kaikissa tähän sivuun liittyvissä asioissa voit kirjoittaa osoitteeseen ${contact}. Samasta osoitteesta tavoitat myös tietosuojavastaavan.`,
        ],
      },
      {
        heading: 'Mihin käytämme tietojasi',
        paragraphs: [
          () =>
            'Jokaisella tarkoituksella on oma oikeusperusteensa. Sen, mikä perustuu suostumukseesi, voit perua milloin tahansa yhtä helposti kuin annoit sen.',
        ],
        list: 'PURPOSES',
      },
      {
        heading: 'Miten parit muodostetaan',
        paragraphs: [
          () =>
            'Laskenta ehdottaa pareja sen perusteella, mitä kerrot alastasi, kokemuksestasi, toiveistasi, kielistäsi, paikkakunnastasi, ajoistasi ja siitä, mikä on sinulle tärkeää, kun työskentelet muiden kanssa. Ihminen päättää. Kansalaisuutta, sukupuolta ja ikää ei kysytä eikä käytetä.',
          () =>
            'Jos sinulle ehdotetaan paria, toinen näkee etunimesi, alasi, tehtävänimikkeesi tai koulutuksesi, kielesi, tekstin, jonka lomake kertoo näkyvän, ja sen, mikä puoltaa paria: esimerkiksi asian, jossa mentori voi auttaa, tai sen, mikä on teille molemmille työssä tärkeää. Yhteystiedot annetaan, kun molemmat ovat suostuneet.',
        ],
      },
      {
        heading: 'Kuka tiedot näkee',
        paragraphs: [
          () =>
            'Ohjelman koordinaattorit. Tekninen toimittajamme säilyttää tietoja puolestamme Euroopan unionissa. Kukaan ei myy niitä, eikä näillä sivuilla ole seurantaa.',
          () =>
            'Jokainen kerta, kun henkilökunta katsoo tietojasi, kirjataan. Omalta sivultasi voit lukea, milloin joku on katsonut ja missä roolissa.',
        ],
      },
      {
        heading: 'Yritysten yhteyshenkilöt',
        paragraphs: [
          () =>
            'Mentorin yrityksellä voi olla yhteyshenkilö, jota kiitämme kerran kaudessa, kun pari on saavuttanut tavoitteensa. Koordinaattori kirjaa nimen, sähköpostiosoitteen, kielen sekä sen, miten ja milloin yhteyshenkilö kertoi, että tällainen viesti on tervetullut. Tämä kuuluu ohjelman toteuttamiseen. Viestissä ei mainita mentorin eikä mentoroitavan nimeä, eikä sitä lähetetä, jos mentori ei ole suostunut siihen, että työnantaja mainitaan.',
          ({ contact }) =>
            `Yhteyshenkilön tiedot säilytetään kaksi vuotta, ja ne poistetaan heti pyynnöstä: riittää, että vastaa viestiin tai kirjoittaa osoitteeseen ${contact}. Yhteyshenkilöllä on myös alla luetellut oikeudet.`,
          () => 'Rekisterinpitäjä ei ole vielä vahvistanut tämän osion oikeusperustetta.',
        ],
      },
      {
        heading: 'Kuinka kauan säilytämme niitä',
        paragraphs: [
          () =>
            'Emme säilytä tietoja tätä kauempaa. Joka yö poistetaan se, minkä aika on ohi. Tarkastus tai riita voi pidentää aikaa; silloin joku kirjaa, miksi ja mihin asti.',
        ],
        list: 'RETENTION',
      },
      {
        heading: 'Oikeutesi',
        paragraphs: [
          () =>
            'Voit pyytää tietosi nähtäväksi sekä pyytää niiden oikaisemista, käytön rajoittamista tai poistamista, ja voit vastustaa niiden käyttöä. Vastaamme kuukauden kuluessa. Voit myös valittaa tietosuojavaltuutetulle (tietosuoja.fi).',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Saavutettavuus\u00ADseloste',
    sections: [
      {
        heading: 'Kuinka saavutettavia sivut ovat',
        paragraphs: [
          () =>
            'Laki digitaalisten palvelujen tarjoamisesta (306/2019) edellyttää WCAG 2.1 -ohjeiston AA-tasoa. Tavoitteemme on WCAG 2.2 AA. Emme tiedä puutteista ja arvioimme, että sivut täyttävät vaatimukset pääosin.',
          () =>
            'Arvio on omamme: jokainen sivu on testattu automaattisesti kolmella kielellä, vaaleilla ja tummilla väreillä sekä kapeilla näytöillä. Ulkopuolinen taho ei ole testannut sivuja, eikä niitä ole vielä testattu ruudunlukijan käyttäjien kanssa.',
        ],
      },
      {
        heading: 'Mikä ei toimi täysin',
        paragraphs: [
          () =>
            'Rahoittajan lukuja näyttävä sivu tarvitsee JavaScriptiä; se on henkilöstölle. Kaikki, mitä hakijat ja osallistujat tekevät, toimii ilman sitä.',
        ],
      },
      {
        heading: 'Kerro meille',
        paragraphs: [
          ({ contact }) =>
            `Jos jokin ei toimi sinulla, kirjoita osoitteeseen ${contact}. Vastaamme 14 päivän kuluessa ja otamme hakemuksesi vastaan sähköpostitse tai puhelimitse, jos lomake ei sovi sinulle.`,
          () =>
            'Jos et ole tyytyväinen vastaukseen, voit kääntyä valvojan puoleen: Liikenne- ja viestintävirasto Traficom, saavutettavuusvaatimukset.fi.',
        ],
      },
    ],
  },
};
