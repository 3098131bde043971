import { municipalities } from '../../../../shared/domain/vocabularies/municipalities.ts';
import { labelOf } from '../../../../shared/domain/vocabularies/vocabulary.ts';
import { companySizes } from '../../../../shared/domain/vocabularies/work.ts';
import { companiesText } from '../../../../shared/text/console/companies/text.ts';
import { inLanguage, language } from '../../../ui/language.ts';

/** A self-employed mentor’s company may have no name. */
export const nameOfCompany = (company: { readonly name?: string | undefined } | undefined): string =>
  company?.name ?? inLanguage(companiesText).nameless;

export const municipalityName = (code: string | undefined): string | undefined =>
  code && labelOf(municipalities, code, language.value);

export const sizeName = (code: string | undefined): string | undefined =>
  code && labelOf(companySizes, code, language.value);
