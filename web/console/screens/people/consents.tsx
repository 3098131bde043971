import { consentWords } from '../../../../shared/text/consents.ts';
import { peopleText } from '../../../../shared/text/console/people/text.ts';
import { privacyText } from '../../../../shared/text/privacy/text.ts';
import { call } from '../../../api/client.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Section } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';

/** What a person has consented to, and took back. Only the person changes it. */
export const ConsentsOf = ({ personId }: { readonly personId: string }) => {
  const text = inLanguage(peopleText);
  const words = inLanguage(consentWords);
  const names = inLanguage(privacyText).purposes;
  const loaded = useLoaded(`consents ${personId}`, () =>
    call('GET /api/coordinator/people/{personId}/consents', { params: { personId } }),
  );
  return (
    <Section title={text.consents}>
      <Show of={loaded}>
        {({ consents }) => {
          const rows = consents.flatMap(({ purpose, entries }) =>
            entries.map((entry) => ({ purpose, ...entry })),
          );
          if (rows.length === 0) return <p>{text.noConsents}</p>;
          return (
            <Table
              caption={text.consents}
              rows={rows}
              keyOf={({ purpose, at, applicationId }) => `${purpose} ${at} ${applicationId}`}
              columns={[
                { head: text.what, cell: ({ purpose }) => names[purpose].name },
                { head: text.state, cell: ({ isGiven }) => (isGiven ? words.given : words.withdrawn) },
                { head: text.when, cell: ({ at }) => <Moment at={at} /> },
                { head: text.consentHow, cell: ({ channel }) => words.channels[channel] },
                { head: text.consentNotice, cell: ({ noticeVersion }) => noticeVersion },
              ]}
            />
          );
        }}
      </Show>
    </Section>
  );
};
