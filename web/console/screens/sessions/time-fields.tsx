import { sessionsText } from '../../../../shared/text/console/sessions/text.ts';
import { TextField } from '../../../ui/fields.tsx';
import type { Form } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';

type Timed = Readonly<Record<string, unknown>> & { readonly startsAt: string; readonly minutes: string };

/** Start and length of a session, joint or not. */
export const TimeFields = <V extends Timed>({ form }: { readonly form: Form<V> }) => {
  const text = inLanguage(sessionsText);
  return (
    <>
      <TextField
        form={form}
        name="startsAt"
        type="datetime-local"
        size="medium"
        label={text.starts}
        hint={text.startsHint}
      />
      <TextField form={form} name="minutes" type="number" size="short" label={text.minutes} />
    </>
  );
};
