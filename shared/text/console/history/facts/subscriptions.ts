import { factWords } from './fact-words.ts';

export const subscriptions = factWords({
  en: {
    SubscriptionRequested: 'Asked to be told when one can apply',
    SubscriptionConfirmed: 'Confirmed the wish to be told when one can apply',
    SubscriberNotified: 'Is told that one can apply',
  },
  sv: {
    SubscriptionRequested: 'Bad om besked när man kan ansöka',
    SubscriptionConfirmed: 'Bekräftade önskan om besked när man kan ansöka',
    SubscriberNotified: 'Får besked om att man kan ansöka',
  },
  fi: {
    SubscriptionRequested: 'Pyysi ilmoitusta hakuajasta',
    SubscriptionConfirmed: 'Vahvisti pyynnön saada ilmoitus hakuajasta',
    SubscriberNotified: 'Saa ilmoituksen hakuajasta',
  },
});
