import { defineVocabulary } from './vocabulary.ts';

/** Fields of work and study. */
export const fields = defineVocabulary({
  id: 'fields',
  version: '2026-11',
  source: 'Seed list after the industries of the Jakobstad region; to be confirmed by the coordinators.',
  terms: {
    manufacturing: {
      en: 'Manufacturing and metal',
      sv: 'Tillverkning och metall',
      fi: 'Valmistus ja metalli',
    },
    boats: { en: 'Boats and marine', sv: 'Båtar och marin industri', fi: 'Veneet ja meriteollisuus' },
    food: { en: 'Food industry', sv: 'Livsmedelsindustri', fi: 'Elintarviketeollisuus' },
    forest: {
      en: 'Forest, paper and packaging',
      sv: 'Skog, papper och förpackningar',
      fi: 'Metsä, paperi ja pakkaukset',
    },
    chemistry: { en: 'Chemistry and environment', sv: 'Kemi och miljö', fi: 'Kemia ja ympäristö' },
    energy: { en: 'Energy', sv: 'Energi', fi: 'Energia' },
    ict: { en: 'ICT and software', sv: 'IKT och programvara', fi: 'ICT ja ohjelmistot' },
    automation: {
      en: 'Automation and electronics',
      sv: 'Automation och elektronik',
      fi: 'Automaatio ja elektroniikka',
    },
    construction: { en: 'Construction', sv: 'Byggbranschen', fi: 'Rakentaminen' },
    logistics: {
      en: 'Logistics and export trade',
      sv: 'Logistik och exporthandel',
      fi: 'Logistiikka ja vientikauppa',
    },
    retail: { en: 'Retail and sales', sv: 'Detaljhandel och försäljning', fi: 'Vähittäiskauppa ja myynti' },
    finance: { en: 'Finance and accounting', sv: 'Ekonomi och redovisning', fi: 'Talous ja kirjanpito' },
    hr: { en: 'Human resources', sv: 'Personalförvaltning', fi: 'Henkilöstöhallinto' },
    marketing: {
      en: 'Marketing and communication',
      sv: 'Marknadsföring och kommunikation',
      fi: 'Markkinointi ja viestintä',
    },
    health: { en: 'Health and nursing', sv: 'Hälsa och vård', fi: 'Terveys ja hoitotyö' },
    socialCare: { en: 'Social care', sv: 'Socialvård', fi: 'Sosiaaliala' },
    education: { en: 'Education', sv: 'Utbildning', fi: 'Koulutus' },
    tourism: {
      en: 'Tourism and hospitality',
      sv: 'Turism, hotell och restaurang',
      fi: 'Matkailu- ja ravintola-ala',
    },
    entrepreneurship: {
      en: 'Entrepreneurship and start-ups',
      sv: 'Företagande och startup-företag',
      fi: 'Yrittäjyys ja startup-yritykset',
    },
    agriculture: {
      en: 'Agriculture, fur farming and greenhouses',
      sv: 'Jordbruk, pälsdjursuppfödning och växthus',
      fi: 'Maatalous, turkistarhaus ja kasvihuoneet',
    },
    publicSector: { en: 'Public sector', sv: 'Offentlig sektor', fi: 'Julkinen sektori' },
    other: { en: 'Another field', sv: 'En annan bransch', fi: 'Muu ala' },
  },
});
