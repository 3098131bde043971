import type { BrowserText } from './en.ts';

export const fi: BrowserText = {
  sending: 'Lähetetään …',
  offline:
    'Ei lähetetty: et ole verkossa. Vastauksesi säilyvät tässä selaimessa. Lähetä uudelleen, kun yhteys toimii.',
  failed: (reference) =>
    `Ei lähetetty: vika on meidän. Vastauksesi säilyvät tässä selaimessa. Yritä hetken kuluttua uudelleen.${reference === '' ? '' : ` Viite: ${reference}`}`,
  restored: 'Olemme säilyttäneet aiemmin tässä selaimessa kirjoittamasi vastaukset.',
  characters: (written, most) => `${written}/${most} merkkiä`,
};
