import type { Client } from './client.ts';

const OWN_PROPOSAL = {
  confirmed: false,
  source: 'The programme’s own proposal until its owner decides.',
};

/** From the public project page; the decision itself has not been read. */
const AKKE = {
  label: { en: 'AKKE project 2024–2025', sv: 'AKKE-projektet 2024–2025', fi: 'AKKE-hanke 2024–2025' },
  funder: { value: { profile: 'AKKE', name: 'Österbottens förbund – Pohjanmaan liitto' }, confirmed: true },
  eligible: {
    value: { from: '2024-01-01', to: '2025-12-31' },
    confirmed: false,
    source: 'Public page of the project; the decision has not been read.',
  },
  costModel: {
    value: 'FLAT_40',
    confirmed: false,
    source: 'Recommended by another regional council; not read for Ostrobothnia.',
  },
  supportRate: {
    value: 8000,
    confirmed: false,
    source: 'Highest rate by the conditions of the Regional Council of Ostrobothnia 2022–2025.',
  },
  targets: {
    'pairs.successful': {
      value: 30,
      confirmed: false,
      source: 'Thirty successful pairs: public page of the project.',
    },
  },
};

const PERMANENT = {
  label: { en: 'Permanent operation', sv: 'Permanent verksamhet', fi: 'Vakiintunut toiminta' },
  funder: { value: { profile: 'OWN', name: 'Centria' }, confirmed: true },
  eligible: { value: { from: '2026-01-01' }, confirmed: true },
  targets: {
    'pairs.successful': { value: 30, ...OWN_PROPOSAL },
    'mentors.trained': { value: 30, ...OWN_PROPOSAL },
    'students.participating': { value: 30, ...OWN_PROPOSAL },
    'companies.participating': { value: 20, ...OWN_PROPOSAL },
  },
};

/** Enters the funding of the programme, as finance does: facts count for a decision once there is one. */
export const enterFunding = async (client: Client): Promise<{ readonly permanent: string }> => {
  const enter = async (decision: object): Promise<string> => {
    const path = '/api/finance/programmes/cccc/decisions';
    const { id } = (await client.send('POST', path, decision, { staff: true })) as { id: string };
    return id;
  };
  await enter(AKKE);
  const permanent = await enter(PERMANENT);
  await client.drain();
  return { permanent };
};
