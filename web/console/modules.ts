import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { programmeId } from '../staff/programme.ts';
import { language } from '../ui/language.ts';

/** Training modules of the programme, with their names in the reader's language. */
export const moduleChoices = (): readonly { readonly value: string; readonly label: string }[] =>
  Object.entries(PROGRAMMES.of(programmeId).modules).map(([value, { name }]) => ({
    value,
    label: name[language.value],
  }));

export const moduleName = (module: string): string =>
  moduleChoices().find(({ value }) => value === module)?.label ?? module;
