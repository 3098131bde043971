import type { ReportText } from './en.ts';

export const fi: ReportText = {
  title: 'Kuukausiraportti',
  lead: 'Ohjausryhmä saa joka kuukauden ensimmäisenä työpäivänä edellisen kuukauden tulokset sähköpostitse, kukin lukija omalla kielellään. Lukuja, joista voisi tunnistaa yksittäisiä ihmisiä tai yrityksiä, ei näytetä.',
  next: (month, day) => `Kuukauden ${month} raportti lähtee ${day} aamulla.`,
  nobody: 'Listalla ei ole ketään, eikä raporttia lähde.',
  readers: 'Lukijat',
  name: 'Nimi',
  email: 'Sähköpostiosoite',
  language: 'Kieli',
  since: 'Listalla alkaen',
  add: 'Lisää lukija',
  addNow: 'Lisää listalle',
  added: 'Lukija on nyt listalla.',
  remove: 'Poista',
  removeOf: (name) => `Poista listalta: ${name}`,
  removeTitle: 'Poistetaanko listalta?',
  removeLead: (name) => `${name} ei saa enää raportteja. Nimi ja osoite poistetaan.`,
  removed: 'Lukija on poistettu listalta.',
  preview: 'Viesti sellaisena kuin se lähtisi nyt',
  previewLead: 'Tulokset viime kuukauden loppuun asti. Esikatselu ei lähetä mitään.',
  keptBack: (count) =>
    count === 0
      ? 'Yhtään lukua ei jätetä pois.'
      : count === 1
        ? '1 luku jätetään pois, koska siitä voisi tunnistaa yksittäisiä.'
        : `${count} lukua jätetään pois, koska niistä voisi tunnistaa yksittäisiä.`,
  subject: 'Aihe',
  sent: 'Lähetetyt raportit',
  noneSent: 'Yhtään raporttia ei ole vielä lähtenyt.',
  month: 'Kuukausi',
  sentAt: 'Koottu',
  readerCount: 'Lukijoita',
};
