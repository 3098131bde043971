import { handbookText } from '../../../../shared/text/console/handbook/text.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { Page, Section } from '../../../ui/page.tsx';
import { Link } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { chosenCohort } from '../../cohort.ts';
import { type JobName, PICTURE, PICTURES, type PictureName } from './pictures.ts';

const JOBS = Object.keys(PICTURES) as readonly JobName[];

/** The screen on which a job is done. */
const screenOf = (job: JobName): string => {
  const cohort = chosenCohort.value;
  const inCohort = (list: string): string =>
    cohort === undefined ? '/cohorts' : `/cohorts/${cohort}/${list}`;
  return {
    cohort: '/cohorts/new',
    review: inCohort('applications'),
    train: inCohort('sessions'),
    match: inCohort('matching'),
    publish: inCohort('matching'),
    help: '/today',
    close: inCohort('pairs'),
  }[job];
};

/** A picture in the reader's language. A press shows it alone, where a phone can enlarge it. */
const Picture = ({ name }: { readonly name: PictureName }) => {
  const text = inLanguage(handbookText);
  const caption = text.pictures[name];
  const file = `/assets/handbook/${language.value}/${name}.webp`;
  return (
    <figure class="picture">
      <a href={file} target="_blank" rel="noopener">
        <img src={file} alt={text.picture(caption)} loading="lazy" {...PICTURE} />
      </a>
      <figcaption>{caption}</figcaption>
    </figure>
  );
};

export const Handbook: Screen = () => {
  const text = inLanguage(handbookText);
  return (
    <Page title={text.title} lead={text.lead}>
      <ol>
        {JOBS.map((job) => (
          <li key={job}>
            <Link to={`/handbook/${job}`}>{text.jobs[job].title}</Link>
          </li>
        ))}
      </ol>
    </Page>
  );
};

export const HandbookPage: Screen = ({ params }) => {
  const text = inLanguage(handbookText);
  const index = JOBS.indexOf(params['job'] as JobName);
  const name = JOBS[index];
  if (name === undefined) return <Handbook params={{}} />;
  const job = text.jobs[name];
  const next = JOBS[index + 1];
  return (
    <Page
      title={job.title}
      above={{ to: '/handbook', name: text.title }}
      beside={<ButtonLink to={screenOf(name)}>{text.open}</ButtonLink>}
    >
      <Section title={text.when}>
        <p>{job.when}</p>
      </Section>
      <Section title={text.steps}>
        <ol>
          {job.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {PICTURES[name].map((picture) => (
          <Picture key={picture} name={picture} />
        ))}
      </Section>
      <Section title={text.told}>
        <p>{job.told}</p>
      </Section>
      <Section title={text.wrong}>
        <p>{job.wrong}</p>
      </Section>
      {next !== undefined && (
        <p>
          {text.next}: <Link to={`/handbook/${next}`}>{text.jobs[next].title}</Link>
        </p>
      )}
    </Page>
  );
};
