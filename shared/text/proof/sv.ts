import type { ProofText } from './en.ts';

export const sv: ProofText = {
  working: 'Din webbläsare räknar. Det tar några sekunder, och sedan skickas formuläret av sig självt.',
  patience: 'Vänta en minut och skicka sedan formuläret vidare.',
  submit: 'Skicka formuläret vidare',
};
