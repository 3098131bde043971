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
    'body-too-large': {
      title: 'Liikaa tekstiä',
      sentence:
        'Lähetys on suurempi kuin voimme ottaa vastaan. Lyhennä pisimpiä vastauksia ja lähetä uudelleen.',
    },
    'capacity-full': {
      title: 'Vapaita paikkoja ei ole',
      sentence: 'Kaikki paikat on varattu. Valitse joku tai jokin muu.',
    },
    'changed-meanwhile': {
      title: 'Joku muutti tätä sillä välin',
      sentence: 'Tieto ei ole enää sellainen kuin sen näit. Lataa se uudelleen ja tee muutos uudestaan.',
    },
    'decisions-conflict': {
      title: 'Päätökset ovat ristiriidassa keskenään',
      sentence: 'Kierros on ennallaan. Ristiriidat on lueteltu; peru jompikumpi päätös ja yritä uudelleen.',
    },
    'exists-already': { title: 'Tämä on jo olemassa', sentence: 'Samanlainen on jo olemassa.' },
    'field-invalid': {
      title: 'Lomakkeessa on korjattavaa',
      sentence: 'Joitakin vastauksia puuttuu tai pitää korjata. Mitään ei ole vielä lähetetty.',
    },
    forbidden: { title: 'Ei sallittu', sentence: 'Tunnuksellasi ei ole oikeutta tehdä tätä.' },
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
      sentence: 'Avaa linkki uudelleen sähköpostista kokonaisena. Jos se ei auta, kirjoita meille.',
    },
    'mail-not-resendable': {
      title: 'Viestiä ei voi lähettää uudelleen',
      sentence:
        'Se on lähtenyt, on vielä matkalla tai on jo lähetetty uudelleen. Viestien luettelo näyttää sen tilan.',
    },
    'malformed-json': { title: 'Ei luettavissa', sentence: 'Lähetys ei ole kelvollista JSONia.' },
    'merge-refused': {
      title: 'Näitä kahta ei voi yhdistää',
      sentence:
        'Ne on jo yhdistetty, he ovat pari keskenään tai molemmilla on hakemus samaan rooliin samalla kierroksella. Peru toinen hakemuksista ja yritä uudelleen.',
    },
    'not-found': { title: 'Sivua ei löytynyt', sentence: 'Tässä osoitteessa ei ole mitään.' },
    'method-not-allowed': {
      title: 'Ei tällä tavalla',
      sentence: 'Osoite on olemassa, mutta se ei ota vastaan tällaista pyyntöä.',
    },
    'not-open': { title: 'Ei mahdollista nyt', sentence: 'Tätä ei voi tehdä tässä vaiheessa.' },
    'origin-refused': {
      title: 'Lähetetty toiselta sivustolta',
      sentence: 'Turvallisuutesi vuoksi otamme vastaan vain omilta sivuiltamme lähetettyä.',
    },
    'pool-changed': {
      title: 'Tiedot ovat muuttuneet ajon jälkeen',
      sentence: 'Jonkun vastaukset eivät enää ole samat kuin ajoa tehtäessä. Aja uudelleen jatkaaksesi.',
    },
    'round-open-already': {
      title: 'Yhdistämiskierros on kesken',
      sentence: 'Päätä tai peru avoin kierros ennen kuin aloitat uuden.',
    },
    'session-full': { title: 'Koulutuskerta on täynnä', sentence: 'Valitse toinen koulutuskerta.' },
    unavailable: {
      title: 'Hetken poissa käytöstä',
      sentence: 'Juuri nyt on ruuhkaa. Mitään ei ole kadonnut: yritä uudelleen minuutin kuluttua.',
    },
    'unsupported-media-type': {
      title: 'Vääränlainen sisältö',
      sentence: 'Lähetys on muodossa, jota emme voi lukea.',
    },
  },
  unexpected: {
    title: 'Jokin meni vikaan',
    sentence: 'Vika on meidän. Yritä hetken kuluttua uudelleen, ja kirjoita meille, jos se ei auta.',
  },
};
