import { CHANNELS } from '../../../../shared/domain/kernel/channels.ts';
import { channelText } from '../../../../shared/text/channel.ts';
import { applicationsText } from '../../../../shared/text/console/applications/text.ts';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import type { Form, Values } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import type { Shown } from './name-of.ts';

export const channelChoices = () =>
  CHANNELS.map((value) => ({ value, label: inLanguage(channelText)[value] }));

/** Way in which a person's word came, and the reason for staff to enter it. */
export const OnBehalfFields = <V extends Values>({ form }: { readonly form: Form<V> }) => {
  const text = inLanguage(applicationsText);
  return (
    <>
      <SelectField form={form} name="channel" label={text.channel} empty="–" choices={channelChoices()} />
      <TextField form={form} name="reason" label={text.why} hint={text.whyHint} />
    </>
  );
};

/** Name of a member of staff or of the applicant, by the actor. */
export const authorIn = (shown: Shown, actor: string): string => {
  const text = inLanguage(applicationsText);
  const author = 'authors' in shown ? shown.authors[actor] : undefined;
  return author?.name ?? (actor.startsWith('staff:') ? text.staff : text.theApplicant);
};
