import * as z from 'zod/mini';
import { languageLevels, messageLanguages, spokenLanguages } from '../../vocabularies/languages.ts';
import { municipalities } from '../../vocabularies/municipalities.ts';
import {
  availabilities,
  frequencies,
  hearingChannels,
  meetingModes,
} from '../../vocabularies/taking-part.ts';
import { workingStyles } from '../../vocabularies/working-styles.ts';
import { choice, choices, counted, line, lines, missingOr, neededTick, rule } from './answers.ts';
import { emailAddress, phoneNumber } from './contact.ts';

const consent = () => z._default(z.boolean({ error: 'type-wrong' }), false);

/** Consents beyond taking part: each on its own, off unless ticked, withdrawn at any time. */
export const consentShape = {
  /** To be asked 6 and 12 months later how it went. */
  followUp: consent(),
  /** Mail about the next round. */
  nextRound: consent(),
  /** To be asked for a story or a photo. */
  story: consent(),
  /** To have the application shared with partner universities and other regions. */
  partners: consent(),
};

/** All consents off where the form sends none. */
export const consents = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.prefault(z.strictObject(shape, { error: strictly }), {} as never);

/** The error of a strict object: unknown members are named one by one, see `faultsOf`. */
export const strictly = ({ code }: { code?: string }): string =>
  code === 'unrecognized_keys' ? 'unknown-field' : 'type-wrong';

const languageSkill = z.strictObject(
  { language: choice(spokenLanguages), level: choice(languageLevels) },
  { error: strictly },
);

const MOST_LANGUAGES = 10;
const MOST_STYLES = 3;

/** For lists that may be left empty. */
export const none = <T>(): T[] => [];

/** Questions of both forms. */
export const commonShape = {
  locale: choice(messageLanguages),
  /** The only name, where somebody has one. */
  firstName: line({ max: 200 }),
  lastName: z.exactOptional(line({ max: 200 })),
  email: emailAddress(),
  phone: z.exactOptional(phoneNumber()),
  municipality: choice(municipalities),
  languages: z.array(languageSkill, { error: missingOr('type-wrong') }).check(
    ...counted(1, MOST_LANGUAGES),
    rule((skills) => new Set(skills.map(({ language }) => language)).size === skills.length, 'duplicate'),
  ),
  meetingMode: choice(meetingModes),
  availability: choices(availabilities, { min: 1 }),
  frequencyWish: z.exactOptional(choice(frequencies)),
  /** Preferences in working with others, in no order. */
  workingStyles: z._default(choices(workingStyles, { max: MOST_STYLES }), none),
  /** A person or company that must not be the partner. A coordinator turns it into a veto; nobody else reads it. */
  avoid: z.exactOptional(lines({ max: 500 })),
  /** Read by coordinators alone and deleted when the cohort ends. */
  accessibilityNeeds: z.exactOptional(lines({ max: 300 })),
  howHeard: z.exactOptional(choice(hearingChannels)),
  /** Of the privacy notice that was shown. Forms accepted under an earlier one are still read; see `offered` for new ones. */
  noticeVersion: z
    .string({ error: missingOr('notice-outdated') })
    .check(rule((text) => /^20\d{2}-\d{2}[a-z]?$/.test(text), 'notice-outdated')),
  noticeRead: neededTick(),
};
