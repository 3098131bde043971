import type { Application } from '../domain/applications/application.ts';
import { fields } from '../domain/vocabularies/fields.ts';
import { languageLevels } from '../domain/vocabularies/languages.ts';
import { degreeProgrammes } from '../domain/vocabularies/studies.ts';
import { meetingModes } from '../domain/vocabularies/taking-part.ts';
import { labelOf } from '../domain/vocabularies/vocabulary.ts';
import type { Language } from './language.ts';
import { spoken } from './reason/subjects.ts';

/** Introduction of one side of a proposal to the other: by first name, and in the reader's language. */
export type Introduction = {
  readonly firstName: string;
  /** A mentor's fields, or those that a student wants to work in. */
  readonly fields: readonly string[];
  /** A mentor's job title, a student's degree programme. */
  readonly title: string;
  readonly sharedLanguages: readonly string[];
  readonly meetingMode: string;
  /** A mentor's introduction, a student's goals: written to be read by the other. */
  readonly words: string;
  /** A mentor's employer, where the mentor lets us name it: a conflict of interest shows. */
  readonly employer?: string;
};

const isGoodEnough = (level: (typeof languageLevels.codes)[number]): boolean =>
  languageLevels.codes.indexOf(level) >= languageLevels.codes.indexOf('good');

/** Languages in which both can hold a work talk. */
const sharedLanguages = (a: Application, b: Application, language: Language): string[] =>
  a.form.answers.languages
    .filter(({ level }) => isGoodEnough(level))
    .filter(({ language: code }) =>
      b.form.answers.languages.some((other) => other.language === code && isGoodEnough(other.level)),
    )
    .map(({ language: code }) => spoken([code], language));

export const introduce = (person: Application, reader: Application, language: Language): Introduction => {
  const { form } = person;
  const employer =
    form.role === 'mentor' && form.answers.consents.employerName === true
      ? form.answers.employerName
      : undefined;
  const { firstName, meetingMode } = form.answers;
  const codes =
    form.role === 'mentor'
      ? [
          form.answers.field,
          ...(form.answers.secondaryField === undefined ? [] : [form.answers.secondaryField]),
        ]
      : form.answers.targetFields;
  return {
    firstName,
    fields: codes.map((code) => labelOf(fields, code, language)),
    title:
      form.role === 'mentor'
        ? form.answers.jobTitle
        : (form.answers.otherProgramme ?? labelOf(degreeProgrammes, form.answers.degreeProgramme, language)),
    sharedLanguages: sharedLanguages(reader, person, language),
    meetingMode: labelOf(meetingModes, meetingMode, language),
    words: form.role === 'mentor' ? form.answers.bio : form.answers.goals,
    ...(employer === undefined ? {} : { employer }),
  };
};
