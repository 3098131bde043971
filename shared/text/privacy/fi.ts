import type { PrivacyText } from './en.ts';

const units = {
  minutes: ['minuutti', 'minuuttia'],
  days: ['päivä', 'päivää'],
  months: ['kuukausi', 'kuukautta'],
  years: ['vuosi', 'vuotta'],
} as const;

export const fi: PrivacyText = {
  bases: {
    CONSENT: 'suostumuksesi',
    LEGAL_DUTY: 'lakisääteinen velvoite',
    PUBLIC_TASK: 'korkeakoulun yleistä etua koskeva tehtävä',
  },
  purposes: {
    PROGRAMME: {
      name: 'Ohjelman toteuttaminen',
      means:
        'hakemusten käsittelyyn, koulutuksen järjestämiseen, parien ehdottamiseen ja muodostamiseen (myös koordinaattorien muistiinpanojen perusteella siitä, ketkä sopivat tai eivät sovi pariksi), tapaamisten seurantaan, muistutuksiin, kyselyihin siitä, miten sujuu, ja todistusten antamiseen',
    },
    FUNDER_EVIDENCE: {
      name: 'Näyttö rahoittajalle',
      means: 'sen osoittamiseen, kuinka moni osallistui, milloin ja kuinka kauan, lukuina ja ilman nimiä',
    },
    SECURITY: {
      name: 'Turvallisuus',
      means:
        'sisäänkirjautumiseen, ulkopuolisten torjumiseen, viestimäärien rajoittamiseen ja sen kirjaamiseen, kuka henkilökunnasta on nähnyt tai muuttanut mitäkin',
    },
    ACCOUNTABILITY: {
      name: 'Osoitusvelvollisuus',
      means: 'sen osoittamiseen, mitä sinulle kerrottiin, mihin suostuit ja että tietojen poisto on tehty',
    },
    FOLLOW_UP: {
      name: 'Seuranta',
      means: 'kysyäksemme sinulta 6 ja 12 kuukauden kuluttua, miten meni',
    },
    NEXT_ROUND: { name: 'Seuraava kierros', means: 'kirjoittaaksemme sinulle, kun seuraava kierros alkaa' },
    STORY: { name: 'Tarinat ja kuvat', means: 'pyytääksemme sinulta tarinaa tai kuvaa' },
    PARTNER_SHARE: {
      name: 'Kumppanit',
      means: 'hakemuksesi jakamiseen kumppanikorkeakoulujen ja muiden alueiden kanssa',
    },
    EMPLOYER_NAME: {
      name: 'Työnantajan nimi',
      means: 'mentorin työnantajan mainitsemiseen yhtenä osallistujista',
    },
    TELL_ME: {
      name: 'Toive tiedosta',
      means: 'kirjoittaaksemme osoitteeseen kerran, kun haku avautuu',
    },
  },
  categories: {
    CONTACT: 'Yhteystiedot',
    FINGERPRINT: 'Osoitteen tai pyynnön lukukelvoton tunniste',
    ANSWERS: 'Lomakkeen vastaukset',
    NEEDS: 'Esteettömyystarpeet (voivat kertoa terveydestä)',
    OWN_WORDS: 'Henkilön omat tekstit',
    STAFF_WORDS: 'Henkilökunnan tekstit henkilöstä',
    CONSENT: 'Suostumukset ja luettu tietosuojaseloste',
    COURSE: 'Vaiheet ohjelmassa',
    ATTENDANCE: 'Koulutus ja tapaamiset: päivät ja kestot',
    FEEDBACK: 'Kyselyvastaukset ja tunnelmat tapaamisten jälkeen',
    MATCHING: 'Ehdotukset, pisteet ja niiden perusteet',
    MAIL: 'Viestit: mitkä, milloin, perille vai ei',
    PAPER: 'Todistukset',
    ACCESS: 'Kirjautumiset, linkit ja lokit',
    STAFF: 'Henkilökunta',
    IDS: 'Tunnukset ja tekniset merkinnät',
    NONE: 'Ei henkilötietoja',
  },
  period: ({ count, unit }) => `${count} ${units[unit][count === 1 ? 0 : 1]}`,
  anchors: {
    SUBMISSION: 'lähettämisestä',
    REQUEST: 'pyynnöstä',
    KICK_OFF: 'kierroksen aloitustapaamisesta',
    CLOSING: 'ohjelmakierroksen päättymisestä',
    CREATION: 'syntymisestä',
    DONE: 'valmistumisesta',
    CONFIRMATION: 'vahvistamisesta',
    EXPIRY: 'voimassaolon päättymisestä',
    WITHDRAWAL: 'peruuttamisesta',
    DECISION_END: 'rahoituksen päättymisestä',
  },
  atOnce: { CLOSING: 'ohjelmakierroksen päättymiseen asti' },
  rules: {
    UNCONFIRMED: 'Hakemus, jonka osoitetta ei ole vahvistettu',
    DECLINED: 'Hylätty tai peruttu hakemus',
    NEEDS: 'Esteettömyystarpeet',
    WORDS: 'Osallistujien tekstit ja toiveet sekä muistiinpanot osallistujista',
    CONTACT:
      'Osallistujien yhteystiedot, vastaukset ja todistukset, ellet ole suostunut siihen, että kirjoitamme myöhemmin',
    EVIDENCE: 'Todistukset, joita rahoittaja voi pyytää',
    ADDRESS_CHANGE: 'Uusi osoite, jota ei ole vahvistettu',
    SIGN_IN_CODE: 'Kertakäyttökoodi',
    SESSION: 'Kirjautuminen omalle sivulle',
    LINK: 'Viestin linkki',
    SUBSCRIPTION_UNCONFIRMED: 'Toive tiedosta, jonka osoitetta ei ole vahvistettu',
    SUBSCRIPTION: 'Toive tiedosta',
    MAIL_LOG: 'Viestien loki sekä ryhmäviestit ja niiden vastaanottajat',
    MAILBOX_LIMIT: 'Postilaatikon päiväraja',
    SUPPRESSION: 'Viestejä torjuvan osoitteen tunniste',
    TASK: 'Koordinaattorin tehtävä',
    REQUEST: 'Merkintä kahdesti tulleesta pyynnöstä',
    AUDIT: 'Loki siitä, kuka henkilökunnasta on nähnyt tai muuttanut mitäkin',
    CONSENT_LOG: 'Merkintä suostumuksesta',
    PROOF: 'Tunnukset ilman nimeä ja todiste tietojen poistosta',
    STAFF: 'Henkilökunnan nimet ja tieto siitä, kuka teki mitäkin',
    ACCOUNT: 'Luvut, päivät ja lopputulokset ilman nimeä',
  },
  stays: 'niin kauan kuin ohjelman on pystyttävä tekemään siitä tiliä',
  readers: {
    coordinator: 'koordinaattorit',
    finance: 'talous',
    admin: 'ylläpitäjät',
    person: 'henkilö itse',
    partner: 'parin toinen osapuoli',
    public: 'kuka tahansa, jolla on numero',
    system: 'vain järjestelmä',
  },
};
