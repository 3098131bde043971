import type { ClaimPackText } from './en.ts';

export const fi: ClaimPackText = {
  title: 'Maksatuspaketti',
  period: (from, to) => `Jakso ${from} – ${to}`,
  lock: (revision, time) => `Lukitus ${revision}, ${time} (Suomen aikaa)`,
  hash: (hash) => `Lukituksen SHA-256: ${hash}`,
  number: (number) => `Päätös ${number}`,
  noNumber: 'Päätöksen numeroa ei ole kirjattu.',
  funder: (name) => `Rahoittaja: ${name}`,
  binding:
    'Rahoittajan oma lomake on sitova. Tämä paketti on sen aineistoa ja näyttää luvut toteen; se ei ole itse hakemus.',
  unconfirmed: (terms) => `Näitä ehtoja ei ole vielä vahvistettu: ${terms}.`,
  privacy:
    'Tässä ei mainita ketään nimeltä. Tunnisteet tarkoittavat henkilöitä ja asioita, ja koordinaattori löytää ne niiden avulla. Yksittäisiä henkilöitä tai yrityksiä paljastavia lukuja ei näytetä.',
  indicators: 'Tulokset suhteessa tavoitteisiin',
  costs: 'Kustannukset',
  noCosts: 'Tälle jaksolle ei ole tuotu kustannuksia.',
  financing: 'Rahoitus',
  companies: 'Mukana olevat yritykset',
  corrections: 'Korjaukset edellisen hakemuksen jälkeen',
  correctionCount: (count) =>
    count === 0
      ? 'Mitään aiemmin ilmoitettua ei lasketa nyt toisin.'
      : count === 1
        ? 'Yksi aiemmin ilmoitettu asia lasketaan nyt toisin. Se on tiedostossa corrections.csv.'
        : `${count} aiemmin ilmoitettua asiaa lasketaan nyt toisin. Ne ovat tiedostossa corrections.csv.`,
  checklist: 'Muualla tehtävät liitteet',
  checklistLead:
    'Nämä ovat maakuntien liittojen tavallisia liitteitä. Oma päätöksenne kertoo, mitä vaaditaan.',
  attachments: [
    'Rahoittajan oma maksatushakemuslomake, allekirjoitettuna',
    'Hankkeen kustannuspaikan pääkirjaote tositenumeroineen',
    'Palkkaselvityskooste ja tehtävänkuvaukset',
    'Työajanseuranta',
    'Hankintaselvitys ja selvitys ostopalveluista',
    'Lomapalkkaselvitys, jos palkkoja haetaan maksuun',
    'Omarahoituksen maksajien sitoumukset',
    'Selvitys arvonlisäverosta',
    'Ohjausryhmän pöytäkirjat',
    'Aineistot, joissa rahoittaja mainitaan',
    'De minimis -lomakkeet, jos yritys on saanut tukea',
    'Viimeiseen hakemukseen: loppuraportti rahoittajan lomakkeella',
  ],
  sheets: {
    usual: 'Allekirjoitetut läsnäololistat, jos rahoittaja pyytää nimiä',
    of: (have, of) =>
      of === 0
        ? 'Allekirjoitetut läsnäololistat: kaudella ei pidetty tilaisuuksia'
        : `Allekirjoitetut läsnäololistat: järjestelmään liitetty ${have}/${of} tilaisuudesta`,
    day: 'Päivä',
    session: 'Tilaisuus',
    standing: 'Allekirjoitettu lista',
    present: (count) => (count === 1 ? 'on' : `on (${count})`),
    missing: 'puuttuu',
  },
  files: 'Paketin tiedostot',
  kept: 'ei näytetä',
  none: '–',
  row: { indicator: 'Indikaattori', target: 'Tavoite', actual: 'Toteuma', period: 'Jaksolla' },
  sum: { line: 'Rivi', period: 'Jakso, €', until: 'Jakson loppuun, €' },
  share: { source: 'Lähde', planned: 'Suunniteltu, €', actual: 'Toteuma, €' },
  draft: 'Luonnos',
  write: (what) => `[Kirjoita tähän: ${what}]`,
  annex: {
    title: 'Maksatushakemuksen liite',
    activity: 'Toiminta jaksolla',
    activityHint: 'mitä tehtiin, muutamalla lauseella, ja mikä poikkesi suunnitelmasta',
    results: 'Jakson tulokset',
    costs: 'Kustannukset ja rahoitus',
    corrections: 'Korjaukset',
    attachments: 'Liitteet',
    signed: 'Paikka, päivämäärä ja vastuuhenkilön allekirjoitus',
  },
  report: {
    title: 'Loppuraportti',
    goals: 'Tavoitteet ja tarve',
    goalsHint: 'tarve, johon hanke vastasi, sen tavoitteet ja kohderyhmät',
    work: 'Työ ja tapahtumat',
    workHint: 'hankkeen kulku, kumppanit sekä poikkeamat syineen',
    results: 'Tulokset ja vaikutukset',
    resultsHint: 'mitä luvut merkitsevät mentoreille, opiskelijoille ja maakunnan yrityksille',
    models: 'Uudet toimintamallit ja tulosten käyttö',
    modelsHint: 'käyttöön otetut mallit ja aineistot, ja miten muut voivat käyttää niitä',
    after: 'Vastuu hankkeen jälkeen',
    afterHint: 'kuka jatkaa työtä ja millä rahoituksella',
    publicity: 'Viestintä ja näkyvyys',
    publicityHint: 'missä hankkeesta ja sen rahoittajasta on kerrottu',
    money: 'Kustannukset ja rahoitus',
    lessons: 'Opit',
    lessonsHint: 'mitä ensi kerralla pitäisi tehdä toisin',
    steering: 'Käsitelty ohjausryhmässä',
  },
};
