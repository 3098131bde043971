import { CompanyJoined } from '../../../../events/companies.ts';
import { dataOf, type Fact, isFactOf } from '../../../../events/fact.ts';
import {
  AttendanceCorrected,
  TrainingCompleted,
  TrainingSessionAttended,
} from '../../../../events/sessions.ts';
import { isInRegion, municipalities } from '../../vocabularies/municipalities.ts';
import { type Contribution, everyTime, type Indicator, onItsDay } from './indicator.ts';

const isCorrection = (fact: Fact): boolean => isFactOf(AttendanceCorrected, fact);

const claimOf = (applicationId: string, completion = 1): string =>
  completion === 1 ? applicationId : `${applicationId}.${completion}`;

type Completion = {
  readonly personId: string;
  readonly companyId?: string | undefined;
  readonly companySize?: string | undefined;
  readonly companyMunicipality?: string | undefined;
  readonly workSituation?: string | undefined;
  readonly role: 'mentor' | 'student';
};

/** A completed training, counted once for each key, and taken back where a correction has undone it. */
const trained = (
  fact: Fact,
  keyOf: (completion: Completion) => string | undefined,
): Contribution | undefined => {
  const data = isCorrection(fact) ? dataOf(AttendanceCorrected, fact) : dataOf(TrainingCompleted, fact);
  const { applicationId, completedOn, completion } = data;
  const distinct = keyOf(data);
  if (distinct === undefined || completedOn === undefined) return undefined;
  const claim = claimOf(applicationId, completion);
  return {
    date: completedOn,
    distinct,
    evidence: { kind: 'training', id: applicationId },
    ...(isCorrection(fact) ? { amount: 0, revokes: claim } : { amount: 1, claim }),
  };
};

export const mentorsTrained: Indicator = {
  key: 'mentors.trained',
  version: 2,
  label: { en: 'Mentors trained', sv: 'Utbildade mentorer', fi: 'Koulutetut mentorit' },
  definition: {
    en: 'Different mentors who have taken part in every required module, counted once, on the day of the last one. Waived training does not count.',
    sv: 'Olika mentorer som deltagit i alla obligatoriska moduler, räknade en gång, på dagen för den sista. Beviljad dispens räknas inte.',
    fi: 'Eri mentorit, jotka ovat osallistuneet kaikkiin vaadittuihin osioihin; kukin lasketaan kerran, viimeisen osion päivälle. Vapautuksia ei lasketa.',
  },
  unit: 'COUNT',
  on: [TrainingCompleted, AttendanceCorrected],
  isProposal: true,
  distinctBy: 'person',
  count: (fact) => trained(fact, ({ role, personId }) => (role === 'mentor' ? personId : undefined)),
};

export const mentorTrainings = everyTime(mentorsTrained, {
  en: 'Trainings that mentors have completed. A mentor who is trained for two cohorts counts twice.',
  sv: 'Skolningar som mentorer har slutfört. En mentor som skolas för två omgångar räknas två gånger.',
  fi: 'Mentorien suorittamat koulutukset. Kahdelle kierrokselle koulutettu mentori lasketaan kahdesti.',
});

/** Length of each session times the people of a role who were there. */
const minutesOf =
  (role: 'mentor' | 'student') =>
  (fact: Fact): Contribution | undefined => {
    const isTakenBack = isCorrection(fact);
    if (isTakenBack && dataOf(AttendanceCorrected, fact).corrected === 'PRESENT') return undefined;
    const data = isTakenBack ? dataOf(AttendanceCorrected, fact) : dataOf(TrainingSessionAttended, fact);
    const { heldOn, minutes, sessionId, applicationId } = data;
    // Facts from before roles were told are about mentors: only they had sessions then.
    if ((data.role ?? 'mentor') !== role) return undefined;
    return {
      date: heldOn,
      amount: isTakenBack ? -minutes : minutes,
      evidence: { kind: 'attendance', id: `${sessionId}.${applicationId}` },
    };
  };

export const staffTrainingMinutes: Indicator = {
  key: 'training.hours',
  version: 2,
  label: {
    en: 'Training of company staff, person-hours',
    sv: 'Utbildning av företagens personal, personstimmar',
    fi: 'Yritysten henkilöstön koulutus, henkilötunnit',
  },
  definition: {
    en: 'Length of each mentor training session times the mentors who were there. The briefing of students is counted apart.',
    sv: 'Längden på varje mentorskolning gånger antalet närvarande mentorer. Introduktionen för de studerande räknas för sig.',
    fi: 'Kunkin mentorikoulutuksen kesto kertaa läsnä olleiden mentorien määrä. Opiskelijoiden perehdyttäminen lasketaan erikseen.',
  },
  unit: 'HOURS',
  on: [TrainingSessionAttended, AttendanceCorrected],
  count: minutesOf('mentor'),
};

export const studentBriefingMinutes: Indicator = {
  key: 'briefing.hours',
  version: 1,
  label: {
    en: 'Briefing of students, person-hours',
    sv: 'Studerandenas introduktion, personstimmar',
    fi: 'Perehdytystä opiskelijoille, henkilötunnit',
  },
  definition: {
    en: 'Length of each session for students times the students who were there.',
    sv: 'Längden på varje tillfälle för studerande gånger antalet närvarande studerande.',
    fi: 'Kunkin opiskelijoille järjestetyn tilaisuuden kesto kertaa läsnä olleiden opiskelijoiden määrä.',
  },
  unit: 'HOURS',
  on: [TrainingSessionAttended, AttendanceCorrected],
  count: minutesOf('student'),
};

/** Firms of several people: the self-employed are counted apart. */
const firm = ({ companyId, workSituation }: Completion): string | undefined =>
  workSituation === 'selfEmployed' ? undefined : companyId;

export const companiesParticipating: Indicator = {
  key: 'companies.participating',
  version: 2,
  label: { en: 'Companies involved', sv: 'Medverkande företag', fi: 'Mukana olevat yritykset' },
  definition: {
    en: 'Different companies and organisations with at least one trained mentor, each counted once, also where it was entered under two names. Self-employed mentors are counted apart.',
    sv: 'Olika företag och organisationer med minst en utbildad mentor, vart och ett räknat en gång, också när det har förts in under två namn. Mentorer som är egenföretagare räknas för sig.',
    fi: 'Eri yritykset ja organisaatiot, joista on vähintään yksi koulutettu mentori; kukin lasketaan kerran, myös kun se on kirjattu kahdella nimellä. Yrittäjinä toimivat mentorit lasketaan erikseen.',
  },
  unit: 'COUNT',
  on: [TrainingCompleted, AttendanceCorrected],
  distinctBy: 'company',
  count: (fact) => trained(fact, firm),
};

export const SME_SIZES: readonly string[] = ['micro', 'small', 'medium'];

export const companiesSme: Indicator = {
  key: 'companies.sme',
  version: 1,
  label: {
    en: 'Companies involved, small and medium-sized',
    sv: 'Medverkande företag, små och medelstora',
    fi: 'Mukana olevat yritykset, pienet ja keskisuuret',
  },
  definition: {
    en: 'Companies involved with fewer than 250 people, by the size that their first trained mentor gave.',
    sv: 'Medverkande företag med under 250 personer, enligt den storlek som den första utbildade mentorn har uppgett.',
    fi: 'Mukana olevat yritykset, joissa on alle 250 henkilöä, ensimmäisen koulutetun mentorin ilmoittaman koon mukaan.',
  },
  unit: 'COUNT',
  trait: { of: 'companies.participating' },
  on: [TrainingCompleted, AttendanceCorrected],
  distinctBy: 'company',
  count: (fact) =>
    trained(fact, (completion) =>
      SME_SIZES.includes(completion.companySize ?? '') ? firm(completion) : undefined,
    ),
};

export const companiesInRegion: Indicator = {
  key: 'companies.region',
  version: 1,
  label: {
    en: 'Companies involved, in the region',
    sv: 'Medverkande företag, i landskapet',
    fi: 'Mukana olevat yritykset, maakunnassa',
  },
  definition: {
    en: 'Companies involved whose place of work is in the programme’s region, as their first trained mentor gave it.',
    sv: 'Medverkande företag vars arbetsplats finns i programmets landskap, enligt den första utbildade mentorn.',
    fi: 'Mukana olevat yritykset, joiden työpaikka on ohjelman maakunnassa ensimmäisen koulutetun mentorin ilmoituksen mukaan.',
  },
  unit: 'COUNT',
  trait: { of: 'companies.participating' },
  on: [TrainingCompleted, AttendanceCorrected],
  distinctBy: 'company',
  count: (fact, { regions }) =>
    trained(fact, (completion) =>
      isInRegions(regions, completion.companyMunicipality) ? firm(completion) : undefined,
    ),
};

/** Whether a municipality lies in one of these regions. */
export const isInRegions = (regions: readonly string[], municipality: string | undefined): boolean => {
  const place = municipalities.codes.find((code) => code === municipality);
  return place !== undefined && regions.some((region) => isInRegion(place, region));
};

export const mentorsSelfEmployed: Indicator = {
  key: 'mentors.selfEmployed',
  version: 1,
  label: {
    en: 'Self-employed mentors',
    sv: 'Mentorer som är egenföretagare',
    fi: 'Yrittäjinä toimivat mentorit',
  },
  definition: {
    en: 'Different trained mentors who are self-employed. Their firms are not among the companies involved.',
    sv: 'Olika utbildade mentorer som är egenföretagare. Deras företag ingår inte bland de medverkande företagen.',
    fi: 'Eri koulutetut mentorit, jotka toimivat yrittäjinä. Heidän yrityksensä eivät sisälly mukana oleviin yrityksiin.',
  },
  unit: 'COUNT',
  trait: { of: 'mentors.trained' },
  on: [TrainingCompleted, AttendanceCorrected],
  distinctBy: 'person',
  count: (fact) =>
    trained(fact, ({ role, workSituation, personId }) =>
      role === 'mentor' && workSituation === 'selfEmployed' ? personId : undefined,
    ),
};

export const companiesNew: Indicator = {
  key: 'companies.new',
  version: 2,
  label: {
    en: 'Companies that have joined for the first time',
    sv: 'Företag som kommit med för första gången',
    fi: 'Ensimmäistä kertaa mukaan tulleet yritykset',
  },
  definition: {
    en: 'Companies and organisations whose first approved mentor came within the dates of this decision, trained or not yet, those of the self-employed too. Companies involved are counted only once a mentor is trained, so more can have joined than are involved.',
    sv: 'Företag och organisationer vars första godkända mentor kom under beslutets tid, utbildad eller ännu inte, också egenföretagares. Medverkande företag räknas först när en mentor är utbildad, så fler kan ha kommit med än vad som medverkar.',
    fi: 'Yritykset ja organisaatiot, joiden ensimmäinen hyväksytty mentori tuli päätöksen aikana, koulutettuna tai ei vielä, myös yrittäjien omat. Mukana oleva yritys lasketaan vasta, kun mentori on koulutettu, joten mukaan tulleita voi olla enemmän kuin mukana olevia.',
  },
  unit: 'COUNT',
  trait: { of: 'companies.participating' },
  on: [CompanyJoined],
  distinctBy: 'company',
  count: (fact) => {
    const { companyId } = dataOf(CompanyJoined, fact);
    return {
      date: onItsDay(fact),
      amount: 1,
      distinct: companyId,
      claim: companyId,
      evidence: { kind: 'company', id: companyId },
    };
  },
};
