import type { RecordsText } from './en.ts';

export const fi: RecordsText = {
  written:
    'Tuotettu komennolla `npm run generate` tietuelajeista sekä kansioista `shared/store/field-map` ja `shared/domain/privacy`.',
  map: {
    title: 'Tietokartta',
    lead: 'Jokainen kenttä, jonka järjestelmä tallentaa: tiedon laji, tarkoitus, oikeusperuste, säilytysaika ja lukijat. Kenttä ilman riviä kaataa testin.',
    columns: {
      field: 'kenttä',
      category: 'tieto',
      purpose: 'tarkoitus',
      basis: 'oikeusperuste',
      keep: 'säilytysaika',
      readers: 'lukijat',
    },
    below: 'ja kaikki sen alla',
  },
  records: {
    title: 'Seloste käsittelytoimista (30 artikla)',
    columns: {
      purpose: 'tarkoitus',
      basis: 'oikeusperuste',
      law: 'artikla ja laki',
      data: 'tiedot',
      keep: 'säilytysaika',
    },
    controller: 'Rekisterinpitäjä',
    purposes: 'Tarkoitukset',
    subjects: 'Henkilöt',
    subjectList: [
      'Opiskelijat ja mentorit, jotka hakevat tai osallistuvat',
      'Henkilöt, jotka haluavat tiedon haun avautumisesta',
      'Henkilökunta',
    ],
    recipients: 'Vastaanottajat',
    recipientList: [
      'Rekisterinpitäjän koordinaattorit, ylläpitäjät ja talous, kukin omassa osassaan; talous ei näe nimiä.',
      'Ehdotetun parin toinen osapuoli näkee sen, minkä lomake kertoo näkyvän; yhteystiedot, kun molemmat ovat suostuneet.',
      'Rahoittajat saavat lukuja ilman nimiä.',
      'Henkilötietojen käsittelijä: Amazon Web Services EMEA SARL, alue eu-north-1 (Tukholma). Tietoja ei siirretä Euroopan unionin ulkopuolelle.',
    ],
    limits: 'Määräajat',
    hold: 'Koordinaattori tai ylläpitäjä voi kirjallisesta syystä, esimerkiksi rahoittajan tarkastuksen vuoksi, lykätä henkilön tai ohjelmakauden tietojen poistoa. Yöllinen poisto jättää ne rauhaan, kunnes lykkäys päättyy.',
    copies: [
      'Varmuuskopiot korvautuvat 35 päivässä. Palautuksen jälkeen poistot tehdään uudelleen ennen liikenteen avaamista.',
      'Järjestelmän lokeissa on tunnuksia eikä nimiä, ja ne poistuvat kuukaudessa. Tapahtuma-arkistossa on tunnuksia, ja se poistuu vuodessa.',
    ],
    security: 'Turvallisuus',
    measures: [
      'Salaus tallennuksessa ja siirrossa; jokaisella toiminnolla on oikeudet vain tehtäväänsä, mikä testataan.',
      'Henkilökunta kirjautuu kahdella tunnisteella; jokainen henkilön katselu ja jokainen muutos kirjataan.',
      'Tekstit ja yhteystiedot ovat henkilön ja hakemuksen tietueissa; tapahtumissa, lokeissa ja sivujen osoitteissa on tunnuksia.',
      'Viestien linkit ovat salaisia, tallennetaan tunnisteina, kelpaavat yhteen tekoon ja vanhenevat.',
      'Poisto ulottuu jokaiseen tallennuspaikkaan; todiste säilytetään ilman nimeä.',
    ],
  },
  dpia: {
    title: 'Tietosuojaa koskeva vaikutustenarviointi (luonnos)',
    lead: 'Luonnos tietosuojavastaavalle, joka täydentää ja allekirjoittaa sen. Tosiasiat tulevat toimivasta järjestelmästä; arviot ovat ehdotus.',
    what: 'Mitä tehdään',
    description: [
      'Mentorointiohjelma ottaa vastaan hakemuksia, ehdottaa pareja laskennalla, josta ihminen päättää, seuraa tapaamisia lyhyillä raporteilla ilman sisältöä ja näyttää rahoittajalle lukuja.',
      'Parien muodostaminen on profilointia. Mikään päätös ei perustu vain siihen (22 artiklaa ei sovelleta), eikä se lue arkaluonteisia perusteita: ei kansalaisuutta, sukupuolta eikä ikää. Perustelut tallennetaan ja ne voi lukea.',
    ],
    why: 'Tarpeellisuus',
    necessity: [
      'Lomake kysyy sen, mitä päätös tai pari tarvitsee, eikä muuta: ei henkilötunnusta, ansioluetteloa eikä kuvaa. Esteettömyystarpeet ovat vapaaehtoisia ja poistuvat kierroksen päättyessä.',
      'Jokaisella tarkoituksella on oma perusteensa, ja jokainen suostumus on erillinen, oletuksena pois päältä ja yhtä helppo perua kuin antaa.',
    ],
    risks: 'Riskit',
    columns: {
      risk: 'riski',
      likely: 'todennäköisyys',
      grave: 'vakavuus',
      measures: 'toimet',
      rest: 'mitä jää',
    },
    levels: { low: 'matala', middle: 'keskitaso', high: 'korkea' },
    table: [
      {
        risk: 'Kansainväliset opiskelijat ovat heikommassa asemassa ja voivat kokea, että heidän on suostuttava',
        likely: 'middle',
        grave: 'middle',
        measures:
          'Lisät ovat erillisiä suostumuksia; kiellolla ei ole seurauksia eikä se vaadi syytä; tekstit kolmella kielellä',
        rest: 'low',
      },
      {
        risk: 'Henkilö yhdistetään sellaiseen, jota hänellä on syy välttää',
        likely: 'low',
        grave: 'high',
        measures:
          'Kenttä vältettäville, jonka vain koordinaattorit lukevat; kiellot; jokaisella parin sivulla voi pyytää soittoa',
        rest: 'low',
      },
      {
        risk: 'Laskenta kohtelee jotakin ryhmää huonommin',
        likely: 'middle',
        grave: 'middle',
        measures:
          'Ei arkaluonteisia perusteita; puuttuvat vastaukset ovat neutraaleja; odotetut kierrokset lasketaan; oikeudenmukaisuus näytetään koordinaattorille, joka päättää',
        rest: 'middle',
      },
      {
        risk: 'Viesti tai linkki päätyy ulkopuoliselle',
        likely: 'middle',
        grave: 'middle',
        measures:
          'Osoitteet vahvistetaan; linkki tekee yhden asian ja näyttää sitä ennen vain etunimiä; linkit päättyvät osoitteen omistuksen myötä',
        rest: 'low',
      },
      {
        risk: 'Henkilökunta katsoo enemmän kuin tarvitsee',
        likely: 'middle',
        grave: 'middle',
        measures:
          'Roolit; jokainen katselu kirjataan; henkilö näkee omalta sivultaan, mikä rooli on katsonut ja milloin',
        rest: 'low',
      },
      {
        risk: 'Tietoja säilytetään liian kauan',
        likely: 'middle',
        grave: 'low',
        measures:
          'Säännöt aikoineen, jotka toteutetaan joka yö ja näytetään ennalta; lykkäys vaatii syyn ja päättymispäivän',
        rest: 'low',
      },
      {
        risk: 'Ulkopuolinen lukee taulua',
        likely: 'low',
        grave: 'high',
        measures:
          'Vähimmät oikeudet, jotka testataan; salaus; ei julkista pääsyä; toiminnoilla erilliset salaisuudet',
        rest: 'low',
      },
      {
        risk: 'Terveystietoja päätyy vapaaseen tekstiin',
        likely: 'middle',
        grave: 'middle',
        measures:
          'Yksi vapaaehtoinen kenttä tarpeille, vain koordinaattoreille, poistuu kierroksen päättyessä; tekstit poistuvat puolen vuoden kuluttua',
        rest: 'middle',
      },
    ],
    open: 'Tietosuojavastaavan ratkaistavaksi',
    questions: [
      'Onko kunkin perusteen kohdalla oleva laki oikea?',
      'Onko yleistä etua koskeva tehtävä oikea peruste ohjelmalle, vai pyydetäänkö siihen suostumus?',
      'Kuinka kauan rahoittaja vaatii näyttöä, ja nimellä vai ilman?',
      'Onko säilytysajat vahvistettu?',
      'Onko käsittelysopimus allekirjoitettu?',
    ],
    signed: 'Arvioija: ____________________  Päivä: ____________',
  },
};
