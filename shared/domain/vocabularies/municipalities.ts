import { type CodeOf, defineVocabulary } from './vocabulary.ts';

const jakobstadRegion = { subRegion: 'jakobstad', region: 'ostrobothnia' };
const vaasaRegion = { subRegion: 'vaasa', region: 'ostrobothnia' };
const southCoast = { subRegion: 'southernCoast', region: 'ostrobothnia' };
const kokkolaRegion = { subRegion: 'kokkola', region: 'centralOstrobothnia' };
const ylivieskaRegion = { subRegion: 'ylivieska', region: 'northOstrobothnia' };
const seinajokiRegion = { subRegion: 'seinajoki', region: 'southOstrobothnia' };
const elsewhere = { subRegion: 'elsewhere', region: 'elsewhere' };
const same = (name: string) => ({ en: name, sv: name, fi: name });
/** In English both names, the majority's first, as on the road signs. */
const swedishFirst = (sv: string, fi: string) => ({ en: `${sv} (${fi})`, sv, fi });
const finnishFirst = (fi: string, sv: string) => ({ en: `${fi} (${sv})`, sv, fi });

/** Municipalities of homes and work. Only funders' counts depend on the region: distance is never read from it. */
export const municipalities = defineVocabulary({
  id: 'municipalities',
  version: '2026-11',
  source: 'Municipalities and sub-regions of Ostrobothnia, and those around the other campuses.',
  terms: {
    jakobstad: { ...swedishFirst('Jakobstad', 'Pietarsaari'), ...jakobstadRegion },
    larsmo: { ...swedishFirst('Larsmo', 'Luoto'), ...jakobstadRegion },
    pedersore: { ...swedishFirst('Pedersöre', 'Pedersören kunta'), ...jakobstadRegion },
    kronoby: { ...swedishFirst('Kronoby', 'Kruunupyy'), ...jakobstadRegion },
    nykarleby: { ...swedishFirst('Nykarleby', 'Uusikaarlepyy'), ...jakobstadRegion },
    vaasa: { ...finnishFirst('Vaasa', 'Vasa'), ...vaasaRegion },
    korsholm: { ...swedishFirst('Korsholm', 'Mustasaari'), ...vaasaRegion },
    vora: { ...swedishFirst('Vörå', 'Vöyri'), ...vaasaRegion },
    malax: { ...swedishFirst('Malax', 'Maalahti'), ...vaasaRegion },
    korsnas: { ...same('Korsnäs'), ...vaasaRegion },
    laihia: { ...finnishFirst('Laihia', 'Laihela'), ...vaasaRegion },
    narpes: { ...swedishFirst('Närpes', 'Närpiö'), ...southCoast },
    kasko: { ...swedishFirst('Kaskö', 'Kaskinen'), ...southCoast },
    kristinestad: { ...swedishFirst('Kristinestad', 'Kristiinankaupunki'), ...southCoast },
    kokkola: { ...finnishFirst('Kokkola', 'Karleby'), ...kokkolaRegion },
    kannus: { ...same('Kannus'), ...kokkolaRegion },
    ylivieska: { ...same('Ylivieska'), ...ylivieskaRegion },
    seinajoki: { ...same('Seinäjoki'), ...seinajokiRegion },
    otherFinland: {
      en: 'Somewhere else in Finland',
      sv: 'En annan ort i Finland',
      fi: 'Muualla Suomessa',
      ...elsewhere,
    },
    abroad: { en: 'Abroad', sv: 'Utomlands', fi: 'Ulkomailla', ...elsewhere },
  },
});
export type Municipality = CodeOf<typeof municipalities>;

/** Whether a funder of `region` counts this municipality. */
export const isInRegion = (municipality: Municipality, region: string): boolean =>
  municipalities.terms[municipality].region === region;
