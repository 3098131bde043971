import type { ProblemText } from './en.ts';

export const fi: ProblemText = {
  refusals: {
    'address-suppressed': {
      title: 'Osoite ei ota vastaan postia',
      sentence:
        'Sinne lähetetty viesti on palautunut tai merkitty roskapostiksi. Salli ensin postin lähettäminen osoitteeseen uudelleen ja lähetä sitten tämä viesti.',
    },
    'already-done': {
      title: 'Tämä on jo tehty',
      sentence: 'Se tehtiin aiemmin, eikä mitään uutta ole nyt tapahtunut.',
    },
    'address-taken': {
      title: 'Osoite kuuluu jollekulle toiselle',
      sentence: 'Jos kyse on samasta henkilöstä, yhdistä tiedot. Muuten tarkista osoite.',
    },
    'answer-too-large': {
      title: 'Liian paljon yhteen vastaukseen',
      sentence: 'Pyydä se pakattuna: lähetä Accept-Encoding: gzip.',
    },
    'application-gone': {
      title: 'Tämä hakemus ei ole voimassa',
      sentence:
        'Samasta osoitteesta on vahvistettu toinen hakemus, tai tätä ei vahvistettu seitsemän päivän kuluessa. Jos et ole saanut viestiä siitä, että hakemuksesi on vastaanotettu, hae uudelleen.',
    },
    'application-period-closed': {
      title: 'Hakuaika ei ole käynnissä',
      sentence: 'Juuri nyt ei voi hakea. Kirjoita meille, jos haluat kuulla seuraavasta hausta.',
    },
    'applications-open': {
      title: 'Haku on vielä käynnissä',
      sentence:
        'Lomake on auki kaikille viimeiseen hakupäivään asti, eikä ketään kutsuttu. Lähetä henkilölle lomakkeen osoite.',
    },
    'body-too-large': {
      title: 'Liikaa tekstiä',
      sentence:
        'Lähetys on suurempi kuin voimme ottaa vastaan. Lyhennä pisimpiä vastauksia ja lähetä uudelleen.',
    },
    'capacity-asked': {
      title: 'Mentorilta on jo kysytty',
      sentence:
        'Mentori ei ole vastannut edelliseen kysymykseen paikoista. Odota vastausta: ellei sitä tule, se on ei.',
    },
    'capacity-enough': {
      title: 'Mentori ottaa jo näin monta',
      sentence: 'Keneltäkään ei tarvitse kysyä. Muuta kierroksen paikkoja tai aloita uusi kierros.',
    },
    'capacity-full': {
      title: 'Vapaita paikkoja ei ole',
      sentence: 'Kaikki paikat on varattu. Valitse joku tai jokin muu.',
    },
    'capacity-in-use': {
      title: 'Opiskelijoita on luvattu enemmän',
      sentence: 'Mentorilla on tätä enemmän pareja ja avoimia ehdotuksia. Päätä ensin jokin niistä.',
    },
    'notes-full': {
      title: 'Muistiinpanoja ei mahdu enempää',
      sentence: 'Hakemuksessa on jo niin monta muistiinpanoa kuin mahtuu. Kirjoita olennainen päätökseen.',
    },
    'changed-meanwhile': {
      title: 'Joku muutti tätä sillä välin',
      sentence: 'Tieto ei ole enää sellainen kuin sen näit. Lataa se uudelleen ja tee muutos uudestaan.',
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
    'cohort-archived': {
      title: 'Tämä ohjelmakausi on arkistoitu',
      sentence: 'Palauta se ensin arkistosta ja muuta sitä sitten.',
    },
    'company-exists': {
      title: 'Toisella yrityksellä on sama Y-tunnus',
      sentence: 'Jos kyse on samasta yrityksestä, yhdistä tiedot. Muuten tarkista Y-tunnus.',
    },
    'confirmation-needed': {
      title: 'Vahvista',
      sentence:
        'Mitään ei ole vielä tallennettu. Lue huomautukset; jos tarkoitat näin, vahvista ne ja lähetä uudelleen.',
    },
    'applied-again': {
      title: 'Henkilöllä on jo uusi hakemus',
      sentence: 'Henkilö on hakenut uudelleen, ja se hakemus on voimassa. Tee päätös siitä.',
    },
    'decision-in-use': {
      title: 'Päätös on jo käytössä',
      sentence: 'Henkilöllä on paikka koulutuksessa. Peru hakemus tai vapauta ensin paikka.',
    },
    'decision-told': {
      title: 'Henkilö tietää jo päätöksestä',
      sentence:
        'Viesti on lähtenyt tai juuri lähdössä. Avaa hylätty hakemus uudelleen; peru hyväksytty hakemus ja kirjoita henkilölle.',
    },
    'decision-too-large': {
      title: 'Päätös muuttaa liian monta paria kerralla',
      sentence:
        'Kierros on ennallaan. Yhdistä pienemmissä ryhmissä, esimerkiksi yksi kampus kerrallaan, tai tee päätös pienemmissä osissa.',
    },
    'decisions-conflict': {
      title: 'Päätökset ovat ristiriidassa keskenään',
      sentence: 'Kierros on ennallaan. Ristiriidat on lueteltu; peru jompikumpi päätös ja yritä uudelleen.',
    },
    'decision-overlaps': {
      title: 'Toisessa päätöksessä on samoja päiviä',
      sentence:
        'Sama rahoittaja ei voi maksaa samaa päivää kahdesti. Korjaa päivämäärät tai toisen päätöksen päivämäärät.',
    },
    'decision-claimed': {
      title: 'Kustannusmallia ei voi vaihtaa',
      sentence:
        'Päätöksen yksi jakso on lukittu, eikä kustannusmalli muutu hankkeen aikana. Jos malli on kirjattu väärin, palauta ensin jakso.',
    },
    'period-outside-decision': {
      title: 'Jakso ei ole päätöksen sisällä',
      sentence: 'Kaikkien päivien on kuuluttava rahoituspäätökseen. Korjaa päivämäärät.',
    },
    'period-overlaps': {
      title: 'Toisessa jaksossa on samoja päiviä',
      sentence: 'Saman päätöksen jaksoilla ei voi olla yhteisiä päiviä. Korjaa päivämäärät.',
    },
    'period-not-over': {
      title: 'Jakso ei ole päättynyt',
      sentence:
        'Sen voi lukita viimeistä päivää seuraavasta päivästä alkaen, kun siinä ei voi enää tapahtua mitään.',
    },
    'period-locked': {
      title: 'Jakso on lukittu',
      sentence:
        'Luvut pysyvät ennallaan. Jos ne kiistetään, palauta jakso ja kerro syy; myöhemmät korjaukset näkyvät seuraavassa jaksossa.',
    },
    'period-not-locked': {
      title: 'Se ei onnistu tässä vaiheessa',
      sentence:
        'Jakso tarkistetaan, lukitaan, haetaan maksuun, ratkaistaan ja maksetaan tässä järjestyksessä. Lataa sivu uudelleen, niin näet vaiheen.',
    },
    'group-changed': {
      title: 'Ryhmä on muuttunut',
      sentence:
        'Ryhmään on tullut tai siitä on lähtenyt ihmisiä esikatselun jälkeen. Katso esikatselu uudelleen ja lähetä sitten.',
    },
    'group-empty': {
      title: 'Ryhmä on tyhjä',
      sentence: 'Ryhmässä ei ole ketään, jolle voisi kirjoittaa. Valitse toinen suodatin.',
    },
    'earlier-period-open': {
      title: 'Aiempi jakso on avoinna',
      sentence: 'Lukitse ensin päätöksen aiemmat jaksot: korjaukset näkyvät seuraavassa jaksossa.',
    },
    'invited-already': {
      title: 'Henkilöllä on jo linkki',
      sentence:
        'Tähän osoitteeseen lähetetty henkilökohtainen linkki on vielä voimassa, eikä uutta lähetetty. Peru se ensin, jos se on kadonnut.',
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
    'later-period-locked': {
      title: 'Myöhempi jakso on lukittu',
      sentence: 'Siinä näkyvät jo tämän jakson korjaukset. Hae maksua lukituilla luvuilla.',
    },
    'claim-too-large': {
      title: 'Summa on suurempi kuin voi hakea',
      sentence:
        'Summa ylittää kustannusten tuen tai sen, mitä myönnetystä summasta on jäljellä. Sivu näyttää suurimman summan.',
    },
    'figures-being-counted': {
      title: 'Lukuja lasketaan',
      sentence:
        'Päätöksen päivämäärät ovat muuttuneet, ja luvut lasketaan uudelleen. Yritä uudelleen muutaman minuutin kuluttua.',
    },
    'import-refused': {
      title: 'Tiedostossa on rivejä, joita ei voi ottaa vastaan',
      sentence: 'Mitään ei tallennettu. Korjaa nimetyt rivit ja lähetä tiedosto uudelleen.',
    },
    'imported-already': {
      title: 'Tiedosto on jo tuotu',
      sentence:
        'Mitään ei tallenneta kahdesti. Jos kustannukset ovat muuttuneet, ota tiedosto uudelleen kirjanpidosta.',
    },
    'enquiry-open': {
      title: 'Aiempi kysymys on vielä avoinna',
      sentence: 'Henkilö ei ole vastannut aiempaan kysymykseen. Odota vastausta tai tee päätös ilman sitä.',
    },
    'exists-already': {
      title: 'Tämä on jo olemassa',
      sentence: 'Samanlainen on jo olemassa, eikä mitään lisätty. Etsi se ja käytä sitä.',
    },
    'field-invalid': {
      title: 'Lomakkeessa on korjattavaa',
      sentence:
        'Jotakin puuttuu tai pitää korjata. Mitään ei tallennettu: korjaa mainitut kohdat ja lähetä uudelleen.',
    },
    forbidden: {
      title: 'Ei sallittu',
      sentence: 'Tunnuksellasi ei ole oikeutta tehdä tätä. Pyydä oikeus pääkäyttäjältä.',
    },
    'idempotency-key-reused': {
      title: 'Lähetetty kahdesti eri sisällöllä',
      sentence: 'Ensimmäinen versio on vastaanotettu. Lataa sivu uudelleen, jos haluat lähettää toisen.',
    },
    'link-expired': {
      title: 'Linkki ei ole enää voimassa',
      sentence: 'Sen voimassaoloaika on päättynyt. Kirjoita meille, niin autamme.',
    },
    'link-unknown': {
      title: 'Linkki ei toimi',
      sentence:
        'Se voi olla liian vanha tai vajaa. Sen kautta ei ole tapahtunut mitään. Pyydä meiltä uusi osoitteeseen, joka meillä on sinusta, tai avaa oma sivusi: siellä on kaikki, mikä odottaa sinua.',
    },
    'mail-not-resendable': {
      title: 'Viestiä ei voi lähettää uudelleen',
      sentence:
        'Se on lähtenyt, on vielä matkalla tai on jo lähetetty uudelleen. Viestien luettelo näyttää sen tilan.',
    },
    'malformed-json': {
      title: 'Ei luettavissa',
      sentence: 'Lähetys ei ole kelvollista JSONia. Korjaa se ja lähetä uudelleen.',
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
    'not-found': {
      title: 'Täältä ei löydy mitään',
      sentence: 'Tässä osoitteessa ei ole mitään. Tarkista, että osoite on kokonainen ja oikein kirjoitettu.',
    },
    'not-recorded': {
      title: 'Ei merkitty läsnä olevaksi',
      sentence: 'Henkilöä ei ole merkitty läsnä olevaksi tässä koulutuksessa, joten peruttavaa ei ole.',
    },
    'not-waived': {
      title: 'Vapautusta ei ole',
      sentence: 'Henkilöä ei ole vapautettu koulutuksesta, joten peruttavaa ei ole.',
    },
    'method-not-allowed': {
      title: 'Ei tällä tavalla',
      sentence:
        'Osoite on olemassa, mutta se ei ota vastaan tällaista pyyntöä. Vastaus luettelee sallitut pyynnöt.',
    },
    'origin-refused': {
      title: 'Lähetetty toiselta sivustolta',
      sentence:
        'Turvallisuutesi vuoksi otamme vastaan vain omilta sivuiltamme lähetettyä. Avaa lomake sivustollamme ja lähetä se sieltä.',
    },
    'plan-refused': {
      title: 'Asetukset eivät sovi yhteen',
      sentence: 'Mitään ei ole tallennettu. Korjaa nimetyt asetukset ja lähetä uudelleen.',
    },
    'pool-changed': {
      title: 'Tiedot ovat muuttuneet ajon jälkeen',
      sentence: 'Jonkun vastaukset eivät enää ole samat kuin ajoa tehtäessä. Aja uudelleen jatkaaksesi.',
    },
    'round-open-already': {
      title: 'Yhdistämiskierros on kesken',
      sentence: 'Päätä tai peru avoin kierros ennen kuin aloitat uuden.',
    },
    'session-cancelled': {
      title: 'Koulutus on peruttu',
      sentence: 'Sitä ei järjestetä. Valitse toinen koulutus tai suunnittele uusi.',
    },
    'session-for-others': {
      title: 'Koulutus on muille',
      sentence: 'Mentoreilla ja opiskelijoilla on omat koulutuksensa. Valitse henkilön rooliin sopiva.',
    },
    'session-of-another-cohort': {
      title: 'Henkilö kuuluu toiseen ohjelmakauteen',
      sentence: 'Valitse koulutus henkilön omasta kaudesta tai ilmoita, että hän tulee kuitenkin tähän.',
    },
    'session-over': {
      title: 'Koulutus on alkanut',
      sentence: 'Osallistuminen lasketaan sen ajan ja paikan mukaan. Korjaa sen sijaan osallistujalistaa.',
    },
    'session-full': { title: 'Koulutuskerta on täynnä', sentence: 'Valitse toinen koulutuskerta.' },
    'application-approved': {
      title: 'Hakemus on hyväksytty',
      sentence: 'Päätös on voimassa, eikä mitään muutettu. Peru hakemus, jos henkilö ei voi osallistua.',
    },
    'application-rejected': {
      title: 'Hakemus on hylätty',
      sentence: 'Hylättyä hakemusta ei voi muuttaa. Henkilö voi hakea uudelleen hakuaikana.',
    },
    'application-unconfirmed': {
      title: 'Hakemusta ei ole vielä vahvistettu',
      sentence: 'Hakijan pitää ensin vahvistaa se sähköpostissa olevalla linkillä.',
    },
    'application-undecided': {
      title: 'Hakemusta ei ole vielä hyväksytty',
      sentence: 'Hyväksy hakemus ensin ja yritä sitten uudelleen.',
    },
    'application-withdrawn': {
      title: 'Hakemus on peruttu',
      sentence: 'Peruttua hakemusta ei voi muuttaa. Henkilö voi hakea uudelleen hakuaikana.',
    },
    'module-attended': {
      title: 'Läsnäolo on jo merkitty',
      sentence:
        'Henkilö on osallistunut moduuliin toisella kerralla tai on merkitty läsnä olleeksi. Mitään ei muutettu.',
    },
    'no-seat': {
      title: 'Ei paikkaa tässä koulutuksessa',
      sentence: 'Henkilöllä ei ole tässä paikkaa, joten poissaoloa ei voi merkitä. Tarkista koulutuskerta.',
    },
    'pair-ended': {
      title: 'Pari on päättynyt',
      sentence:
        'Jos pari päätettiin vahingossa, avaa se uudelleen kahden viikon kuluessa. Sen jälkeen kahta voi ehdottaa toisilleen uudella kierroksella.',
    },
    'pair-formed': {
      title: 'Pari on muodostettu',
      sentence:
        'Olette molemmat vastanneet kyllä, joten vastausta ei voi enää muuttaa tässä. Jos et voi jatkaa, kirjoita meille: autamme teitä molempia päättämään yhteistyön hyvin.',
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
        'Pidätys kirjallisesta syystä säilyttää ne tiettyyn päivään asti. Kirjoita ohjelmaan tai odota, että pidätys päättyy.',
    },
    'person-has-pair': {
      title: 'Henkilöllä on pari',
      sentence: 'Hakemusta ei voi perua, kun pari on olemassa. Keskustele ensin molempien kanssa.',
    },
    'person-has-proposal': {
      title: 'Henkilöllä on avoin ehdotus',
      sentence:
        'Odota vastauksia tai pyydä henkilöä kieltäytymään sähköpostissa olevalla linkillä. Yritä sitten uudelleen.',
    },
    'no-pause': {
      title: 'Ei ole mitään keskeytettävää',
      sentence:
        'Henkilöä ei juuri nyt ehdoteta kenellekään: kaikki paikat ovat täynnä, tai siihen on muu syy. Katso hakemuksesta.',
    },
    'proposal-declined': {
      title: 'Ehdotuksesta on kieltäydytty',
      sentence:
        'Toinen on vastannut ei, joten ehdotukseen ei voi enää vastata. Etsimme toisen parin myöhemmällä kierroksella.',
    },
    'meeting-dismissed': {
      title: 'Tätä tapaamista ei lasketa',
      sentence: 'Koordinaattori on todennut, ettei se toteutunut. Kirjoita meille, jos se on väärin.',
    },
    'meeting-not-planned': {
      title: 'Tapaaminen ei ole enää suunnitteilla',
      sentence: 'Se on peruttu tai jo pidetty. Lataa sivu uudelleen, niin näet tilanteen.',
    },
    'meeting-not-reported': {
      title: 'Tapaamisesta ei ole ilmoitettu',
      sentence:
        'Vain ilmoitetun tapaamisen voi vahvistaa, korjata tai kiistää. Lataa sivu uudelleen, niin näet tilanteen.',
    },
    'proposal-lapsed': {
      title: 'Vastausaika on päättynyt',
      sentence:
        'Ehdotus ei ole enää voimassa. Voit saada uuden myöhemmällä kierroksella. Kirjoita meille, jos et halua jatkaa.',
    },
    'reopening-too-late': {
      title: 'Paria ei voi enää avata uudelleen',
      sentence:
        'Parin voi avata uudelleen kahden viikon ajan sen päättymisestä. Ehdota kahta toisilleen uudella kierroksella tai keskustele molempien kanssa.',
    },
    'proof-needed': {
      title: 'Vielä yksi vaihe',
      sentence:
        'Verkostasi on tullut tai osoitettasi on koskenut tämän tunnin aikana monta lomaketta. Selaimesi osoittaa pienellä laskutehtävällä, ettei niitä lähetä kone. Mitään kirjoittamaasi ei katoa.',
    },
    'proposal-open': {
      title: 'Ehdotukseen voi vielä vastata',
      sentence: 'Odota, kunnes vastausaika on päättynyt.',
    },
    'round-approved': {
      title: 'Kierros on hyväksytty',
      sentence: 'Parit on vahvistettu. Peru ensin hyväksyntä, jos haluat muuttaa niitä.',
    },
    'round-ended': {
      title: 'Kierros on päättynyt',
      sentence: 'Se peruttiin tai sen ajo epäonnistui. Aloita uusi kierros.',
    },
    'round-not-approved': {
      title: 'Kierrosta ei ole vielä hyväksytty',
      sentence: 'Kenellekään ei ole ilmoitettu. Käy parit läpi ja hyväksy kierros ensin.',
    },
    'round-published': {
      title: 'Kierros on julkaistu',
      sentence:
        'Osallistujille on ilmoitettu tai ilmoitetaan juuri nyt. Kierrosta ei voi enää muuttaa: aloita uusi.',
    },
    'round-running': {
      title: 'Kierrosta lasketaan',
      sentence: 'Odota, kunnes ajo on valmis, ja lataa kierros sitten uudelleen.',
    },
    'run-unfinished': {
      title: 'Ajolla ei ole tulosta',
      sentence: 'Se on vielä kesken tai epäonnistui. Odota tai valitse toinen ajo.',
    },
    'survey-over': {
      title: 'Kysely on suljettu',
      sentence:
        'Vastausaika on päättynyt, tai kyselyä ei enää tarvita. Kirjoita meille, jos meidän pitäisi tietää jotakin.',
    },
    'session-not-started': {
      title: 'Koulutus ei ole alkanut',
      sentence: 'Merkitse läsnäolo, kun koulutus on alkanut.',
    },
    'readers-full': {
      title: 'Lista on täynnä',
      sentence: 'Kuukausiraportilla on jo niin monta lukijaa kuin voi olla. Poista ensin joku listalta.',
    },
    'sheet-attached-already': {
      title: 'Lista on jo liitetty',
      sentence: 'Sama tiedosto on jo liitetty tähän tilaisuuteen.',
    },
    'sheet-unreadable': {
      title: 'Tiedostoa ei voi ottaa vastaan',
      sentence:
        'Valitse kokonainen skannaus PDF-, JPEG- tai PNG-muodossa. Sisältö ratkaisee, ei tiedoston nimi.',
    },
    'sheets-full': {
      title: 'Liian monta listaa',
      sentence: 'Tilaisuudella on jo niin monta listaa kuin voi olla. Poista väärät.',
    },
    'too-many-requests': {
      title: 'Liian monta yritystä',
      sentence:
        'Verkostasi on tullut tai osoitettasi on koskenut tämän tunnin aikana liian monta pyyntöä. Mitään ei tallennettu. Odota seuraavaan tasatuntiin ja yritä uudelleen, tai käytä toista verkkoa.',
    },
    'training-done': {
      title: 'Koulutus on jo suoritettu',
      sentence: 'Henkilö on suorittanut sen tai vapautettu siitä eikä tarvitse paikkaa tai vapautusta.',
    },
    unavailable: {
      title: 'Hetken poissa käytöstä',
      sentence: 'Juuri nyt on ruuhkaa. Mitään ei ole kadonnut: yritä uudelleen minuutin kuluttua.',
    },
    'unsupported-media-type': {
      title: 'Vääränlainen sisältö',
      sentence: 'Lähetys on muodossa, jota emme voi lukea. Lähetä JSON tai käytä sivustomme lomaketta.',
    },
  },
  /** Said at the edge of the network, before anything of ours has run. */
  signedOut: {
    title: 'Et ole kirjautunut',
    sentence: 'Tämä osa on henkilökunnalle. Kirjaudu uudelleen ja toista, mitä teit.',
  },
  unexpected: {
    title: 'Jokin meni vikaan',
    sentence: 'Vika on meidän. Yritä hetken kuluttua uudelleen, ja kirjoita meille, jos se ei auta.',
  },
};
