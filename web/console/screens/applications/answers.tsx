import type { Role } from '../../../../shared/domain/kernel/role.ts';
import { languageLevels, spokenLanguages } from '../../../../shared/domain/vocabularies/languages.ts';
import { labelOf } from '../../../../shared/domain/vocabularies/vocabulary.ts';
import type { Question } from '../../../../shared/pages/apply/question.ts';
import { SECTIONS } from '../../../../shared/pages/apply/questions.ts';
import { applyText } from '../../../../shared/text/apply/text.ts';
import { wordsText } from '../../../../shared/text/console/words/text.ts';
import { questionsText } from '../../../../shared/text/questions/text.ts';
import { Facts } from '../../../ui/facts.tsx';
import type { Children } from '../../../ui/framework.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { type Answers, answerAt, type Spoken } from './answer-value.ts';

/** An answer as the form's own words say it; undefined where nothing was answered. */
export const said = (question: Question, value: unknown): Children | undefined => {
  const words = inLanguage(wordsText);
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return undefined;
  switch (question.ask) {
    case 'choice':
    case 'pick':
      return labelOf(question.from, String(value), language.value);
    case 'choices':
      return (value as string[]).map((code) => labelOf(question.from, code, language.value)).join(', ');
    case 'ranking':
      return (
        <ol>
          {(value as string[]).map((code) => (
            <li key={code}>{labelOf(question.from, code, language.value)}</li>
          ))}
        </ol>
      );
    case 'languages':
      return (value as Spoken[])
        .map(
          (spoken) =>
            `${labelOf(spokenLanguages, spoken.language, language.value)}: ${labelOf(languageLevels, spoken.level, language.value)}`,
        )
        .join(', ');
    case 'yesOrNo':
    case 'tick':
      return value === true ? words.yes : words.no;
    default:
      return String(value);
  }
};

/** All answers of an application, in the order of its form and by its questions. */
export const Answered = ({ role, answers }: { readonly role: Role; readonly answers: Answers }) => {
  const titles = inLanguage(applyText).sections;
  const questions = inLanguage(questionsText);
  return (
    <>
      {SECTIONS[role].map((section) => {
        const lines = section.questions
          .map(
            (question) =>
              [questions[question.name].label, said(question, answerAt(answers, question.name))] as const,
          )
          .filter(([, value]) => value !== undefined);
        return lines.length === 0 ? null : (
          <section key={section.title}>
            <h3>{titles[section.title]}</h3>
            <Facts of={lines} />
          </section>
        );
      })}
    </>
  );
};
