import { messagesText } from '../../../../shared/text/console/messages/text.ts';
import { wordsText } from '../../../../shared/text/console/words/text.ts';
import type { ItemOf } from '../../../api/client.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Link } from '../../../ui/place.tsx';
import { nameOfCompany } from '../companies/names.ts';

export type Mail = ItemOf<'GET /api/coordinator/programmes/{programmeId}/mails'>;

/** The reader of a mail: a person as a link, or the mailbox of the programme or of the person on duty. */
export const Reader = ({ of: { kind, id, personId, name } }: { readonly of: Mail['to'] }) => {
  if (kind === 'office' || kind === 'operator') return inLanguage(messagesText)[kind];
  if (kind === 'subscription') return inLanguage(messagesText).subscriber;
  if (kind === 'reader') return inLanguage(messagesText).steeringGroup;
  if (kind === 'company') return <Link to={`/companies/${id}`}>{nameOfCompany({ name })}</Link>;
  if (kind === 'invitation' && name !== undefined) return name;
  if (personId === undefined) return inLanguage(wordsText).unconfirmed;
  const to = kind === 'application' ? `/applications/${id}` : `/people/${personId}`;
  return <Link to={to}>{name ?? inLanguage(messagesText).nameless}</Link>;
};
