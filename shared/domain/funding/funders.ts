import type { Trilingual } from '../programme/programme.ts';

/** Kinds of money. `OWN` is the organiser's own, `OTHER` a funder that none of the profiles describes. */
export const FUNDERS = ['AKKE', 'ESF', 'TALENT_BOOST', 'OWN', 'OTHER'] as const;
export type Funder = (typeof FUNDERS)[number];

export const COST_MODELS = ['FLAT_40', 'FLAT_24', 'FLAT_7', 'LUMP_SUM', 'ACTUAL'] as const;
export type CostModel = (typeof COST_MODELS)[number];

/** Cost categories of a budget and of the accounts. Income is not budgeted: it is deducted. */
export const BUDGET_LINES = ['WAGES', 'SERVICES', 'TRAVEL', 'EQUIPMENT', 'OTHER'] as const;
export const COST_CATEGORIES = [...BUDGET_LINES, 'INCOME'] as const;
export type CostCategory = (typeof COST_CATEGORIES)[number];

/** Sources of the own share. */
export const FINANCING_SOURCES = ['OWN', 'MUNICIPALITY', 'OTHER_PUBLIC', 'PRIVATE'] as const;

/** Shares are in hundredths of a per cent: 4000 is 40 %. */
export type Share = number;
export const WHOLE: Share = 10_000;

/** A cost model as data: costs that count by receipt, and the share that covers all others. */
export type CostModelData = {
  readonly label: Trilingual;
  /** Costs that count by receipt. */
  readonly byReceipt: 'NONE' | 'WAGES' | 'ALL';
  /** Costs of which the flat rate is a share. */
  readonly base: 'WAGES' | 'DIRECT' | null;
  readonly rate: Share;
};

export const COST_MODEL_DATA: Readonly<Record<CostModel, CostModelData>> = {
  FLAT_40: {
    label: { en: 'Flat rate 40 % of wages', sv: 'Schablon 40 % av lönerna', fi: 'Flat rate 40 % palkoista' },
    byReceipt: 'WAGES',
    base: 'WAGES',
    rate: 4000,
  },
  FLAT_24: {
    label: {
      en: 'Flat rate 24 % of wages, other direct costs by receipt',
      sv: 'Schablon 24 % av lönerna, övriga direkta kostnader enligt verifikat',
      fi: 'Flat rate 24 % palkoista, muut suorat kustannukset kuittien mukaan',
    },
    byReceipt: 'ALL',
    base: 'WAGES',
    rate: 2400,
  },
  FLAT_7: {
    label: {
      en: 'Flat rate 7 % of direct costs',
      sv: 'Schablon 7 % av de direkta kostnaderna',
      fi: 'Flat rate 7 % suorista kustannuksista',
    },
    byReceipt: 'ALL',
    base: 'DIRECT',
    rate: 700,
  },
  LUMP_SUM: {
    label: { en: 'Lump sum', sv: 'Engångsersättning', fi: 'Kertakorvaus' },
    byReceipt: 'NONE',
    base: null,
    rate: 0,
  },
  ACTUAL: {
    label: { en: 'Actual costs', sv: 'Faktiska kostnader', fi: 'Tosiasialliset kustannukset' },
    byReceipt: 'ALL',
    base: null,
    rate: 0,
  },
};

/** Usual terms of a funder: a proposal for the form, and never a decision's own. */
export type FunderProfile = {
  readonly name: Trilingual;
  readonly usual: { readonly costModel: CostModel | null; readonly supportRate: Share | null };
  /** Source of the usual terms and its certainty. */
  readonly source: Trilingual;
};

const unread: Trilingual = {
  en: 'General knowledge of the fund, not read in a decision. Enter the terms of your own decision.',
  sv: 'Allmän kunskap om fonden, inte läst i något beslut. Skriv in villkoren i ert eget beslut.',
  fi: 'Yleistietoa rahastosta, ei luettu mistään päätöksestä. Kirjaa oman päätöksenne ehdot.',
};

export const FUNDER_PROFILES: Readonly<Record<Funder, FunderProfile>> = {
  AKKE: {
    name: { en: 'AKKE (regional council)', sv: 'AKKE (landskapsförbundet)', fi: 'AKKE (maakunnan liitto)' },
    usual: { costModel: 'FLAT_40', supportRate: 8000 },
    source: {
      en: 'Support at most 80 %: conditions of the Regional Council of Ostrobothnia 2022–2025. Flat rate 40 %: recommended by another council, not confirmed for Ostrobothnia.',
      sv: 'Stöd högst 80 %: Österbottens förbunds villkor 2022–2025. Schablon 40 %: rekommenderas av ett annat förbund, inte bekräftat för Österbotten.',
      fi: 'Tuki enintään 80 %: Pohjanmaan liiton ehdot 2022–2025. Flat rate 40 %: toisen liiton suositus, ei vahvistettu Pohjanmaalle.',
    },
  },
  ESF: {
    name: {
      en: 'European Social Fund Plus',
      sv: 'Europeiska socialfonden plus',
      fi: 'Euroopan sosiaalirahasto plus',
    },
    usual: { costModel: 'FLAT_40', supportRate: 8000 },
    source: unread,
  },
  TALENT_BOOST: {
    name: { en: 'Talent Boost', sv: 'Talent Boost', fi: 'Talent Boost' },
    usual: { costModel: 'ACTUAL', supportRate: null },
    source: unread,
  },
  OWN: {
    name: { en: 'Own budget', sv: 'Egen budget', fi: 'Oma budjetti' },
    usual: { costModel: null, supportRate: null },
    source: {
      en: 'Money of the organiser, without a funder’s terms.',
      sv: 'Arrangörens egna medel, utan villkor från en finansiär.',
      fi: 'Järjestäjän omaa rahaa, ilman rahoittajan ehtoja.',
    },
  },
  OTHER: {
    name: { en: 'Another funder', sv: 'En annan finansiär', fi: 'Muu rahoittaja' },
    usual: { costModel: null, supportRate: null },
    source: unread,
  },
};
