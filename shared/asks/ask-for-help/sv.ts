import { asFirstWord } from '../../text/partner.ts';
import type { AskForHelpText } from './en.ts';

export const sv: AskForHelpText = {
  menu: 'Jag vill prata med en koordinator',
  title: 'Vill du prata?',
  lead: 'Det kan gälla vad som helst: inget svar, ingen tid, inte rätt person eller något som inte känns bra.',
  waits: 'Du har bett oss ringa, och det står på vår lista.',
  secret: (partner) => `${asFirstWord(partner)} får inte veta det, varken nu eller senare.`,
  ask: 'Ja, ring mig gärna',
  direct: (email) => `Du kan också skriva direkt till oss: ${email}.`,
  directPhone: (phone) => `Eller ring: ${phone}.`,
  outcome: {
    title: 'En koordinator ringer dig',
    text: 'Koordinatorn ringer senast nästa arbetsdag, eller skriver till dig om vi inte har ditt nummer. Den andra i paret får inte veta om det.',
  },
};
