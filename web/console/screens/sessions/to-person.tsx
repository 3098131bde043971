import { sessionsText } from '../../../../shared/text/console/sessions/text.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Link } from '../../../ui/place.tsx';
import { mayHere } from '../../me.ts';

/** A person's name, which leads a coordinator to the application. */
export const ToPerson = ({
  of: { applicationId, name },
}: {
  readonly of: { readonly applicationId: string; readonly name?: string | undefined };
}) => {
  const shown = name ?? inLanguage(sessionsText).somebody;
  return mayHere('coordinator') ? <Link to={`/applications/${applicationId}`}>{shown}</Link> : <>{shown}</>;
};
