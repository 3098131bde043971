import { messagesText } from '../../../../shared/text/console/messages/text.ts';
import { LANGUAGE_NAMES } from '../../../../shared/text/language-names.ts';
import type { ItemOf } from '../../../api/client.ts';
import { Facts } from '../../../ui/facts.tsx';
import { inLanguage } from '../../../ui/language.ts';
import { LetterFrame } from '../../../ui/letter.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Reader } from './reader.tsx';

type Letter = ItemOf<'POST /api/coordinator/applications/{applicationId}/decision-preview'>;

/** A mail as it is received: the picture, and the text beside it. */
export const LetterView = ({
  of: { to, language, subject, html, text, notBefore },
}: {
  readonly of: Letter;
}) => {
  const words = inLanguage(messagesText);
  return (
    <section class="letter-view">
      <Facts
        of={[
          [words.to, <Reader key="to" of={to} />],
          [words.subject, subject],
          [words.language, inLanguage(LANGUAGE_NAMES)[language]],
          [words.notBefore, <Moment key="from" at={notBefore} />],
        ]}
      />
      <LetterFrame html={html} title={words.asReceived(subject)} />
      <details>
        <summary>{words.asText}</summary>
        <pre class="letter-text" lang={language}>
          {text}
        </pre>
      </details>
      <p class="hint">{words.secretLeftOut}</p>
    </section>
  );
};

export const Letters = ({ of }: { readonly of: readonly Letter[] }) => {
  const words = inLanguage(messagesText);
  return (
    <>
      {of.length === 0 && <p>{words.noMail}</p>}
      {of.map((letter) => (
        <LetterView key={`${letter.template} ${letter.to.id}`} of={letter} />
      ))}
    </>
  );
};
