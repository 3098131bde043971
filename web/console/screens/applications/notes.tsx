import { applicationsText } from '../../../../shared/text/console/applications/text.ts';
import { call } from '../../../api/client.ts';
import { FormBox, TextArea } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import type { Loaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Section } from '../../../ui/page.tsx';
import { tell } from '../../../ui/told.tsx';
import type { Shown } from './name-of.ts';
import { authorIn } from './on-behalf.tsx';

/** Neutral words of staff to each other about an application. */
export const Notes = ({ loaded, shown }: { readonly loaded: Loaded<Shown>; readonly shown: Shown }) => {
  const text = inLanguage(applicationsText);
  const form = useForm(`note-${shown.id}`, { text: '' });
  const notes = 'notes' in shown ? (shown.notes ?? []) : [];
  return (
    <Section title={text.notes}>
      {notes.length > 0 && (
        <ul>
          {notes.map(({ at, by, text: words }) => (
            <li key={at}>
              <Moment at={at} />, {authorIn(shown, by)}
              <p class="words">{words}</p>
            </li>
          ))}
        </ul>
      )}
      <FormBox
        of={form}
        send={text.noteNow}
        onSend={() =>
          void form.send(
            (values) =>
              call('POST /api/coordinator/applications/{applicationId}/notes', {
                params: { applicationId: shown.id },
                body: { text: values.text },
                version: loaded.version,
              }),
            (answer, version) => {
              loaded.take(answer, version);
              tell(() => inLanguage(applicationsText).noted);
            },
            loaded.reload,
          )
        }
      >
        <TextArea form={form} name="text" label={text.note} hint={text.noteHint} />
      </FormBox>
    </Section>
  );
};
