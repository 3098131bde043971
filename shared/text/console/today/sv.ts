import type { TodayText } from './en.ts';

export const sv: TodayText = {
  title: 'I dag',
  tasks: 'Uppgifter',
  nothing: 'Inget väntar på dig.',
  nothingWhy:
    'Uppgifter syns här när något behöver en människa: ett mejl som studsade, ett förslag som ingen svarade på, en körning som misslyckades.',
  opened: 'Sedan',
  what: 'Vad som har hänt',
  done: 'Klar',
  completed: 'Uppgiften är klar.',
  kind: {
    MAIL_BOUNCED: 'Ett mejl kom tillbaka',
    MAIL_DELAYED: 'Ett mejl är försenat',
    MAIL_UNSURE: 'Det är oklart om ett mejl kom fram',
    MAIL_FAILED: 'Ett mejl kunde inte skickas',
    INFO_PROVIDED: 'En sökande har svarat på din fråga',
    INFO_MISSING: 'En sökande har inte svarat på en fråga',
    PROFILE_MISSING: 'En person har inte svarat på frågorna efter godkännandet',
    CAPACITY_RAISED: 'En mentor tar nu emot fler studerande',
    CAPACITY_DECLINED: 'En mentor tar inte emot fler studerande',
    COMPANY_UNCLEAR: 'Två företag verkar ha samma FO-nummer',
    PROPOSAL_LAPSED: 'Ett förslag förföll utan svar',
    RUN_FAILED: 'En matchningskörning misslyckades',
    FACT_QUARANTINED: 'En händelse kunde inte publiceras',
  },
};
