import type { ConsentChannel } from '../domain/privacy/consent-log.ts';
import { channelText } from './channel.ts';
import type { Language } from './language.ts';

type ConsentWords = {
  readonly given: string;
  readonly withdrawn: string;
  readonly channels: Readonly<Record<ConsentChannel, string>>;
  readonly notice: (version: string) => string;
};

/** The course of a consent, for the person and for the desk. */
export const consentWords: Readonly<Record<Language, ConsentWords>> = {
  en: {
    given: 'given',
    withdrawn: 'taken back',
    channels: {
      ...channelText.en,
      FORM: 'in the application',
      LINK: 'after approval, by the link of a mail',
      OWN_PAGE: 'on the own page',
      ERASURE: 'with the erasure of the answers',
    },
    notice: (version) => `privacy notice ${version}`,
  },
  sv: {
    given: 'gavs',
    withdrawn: 'togs tillbaka',
    channels: {
      ...channelText.sv,
      FORM: 'i ansökan',
      LINK: 'efter godkännandet, via länken i ett mejl',
      OWN_PAGE: 'på den egna sidan',
      ERASURE: 'då svaren raderades',
    },
    notice: (version) => `dataskyddsbeskrivning ${version}`,
  },
  fi: {
    given: 'annettu',
    withdrawn: 'peruttu',
    channels: {
      ...channelText.fi,
      FORM: 'hakemuksessa',
      LINK: 'hyväksymisen jälkeen viestin linkistä',
      OWN_PAGE: 'omalla sivulla',
      ERASURE: 'kun vastaukset poistettiin',
    },
    notice: (version) => `tietosuojaseloste ${version}`,
  },
};
