import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import type { AskedAbout } from './deps.ts';

/** Id of the programme in the address. @throws Refusal `not-found` */
export const programmeIn = (
  { params }: Pick<AskedAbout<{ readonly programmeId: string }>, 'params'>,
  { programmes }: { readonly programmes: Programmes },
): string => programmes.of(params.programmeId).id;
