import { historyText } from '../../../../shared/text/console/history/text.ts';
import type { AnswerOf } from '../../../api/client.ts';
import { useSignal } from '../../../ui/framework.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Empty } from '../../../ui/notice.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { usePages } from '../../../ui/pages.ts';
import type { Outcome } from '../../../ui/problem.ts';
import { historyColumns } from './entry.tsx';

type Page = AnswerOf<'GET /api/coordinator/applications/{applicationId}/history'>;
type Load = (after: string | undefined) => Promise<Outcome<Page>>;

const Entries = ({ of, load }: { readonly of: string; readonly load: Load }) => {
  const text = inLanguage(historyText);
  const pages = usePages(`history ${of}`, load);
  return (
    <PagedList
      of={pages}
      caption={text.title}
      keyOf={({ id }) => id}
      empty={<Empty title={text.none} />}
      columns={historyColumns()}
    />
  );
};

/** Changes of one thing, with their authors and times: read when it is opened, and again after each change. */
export const HistorySection = ({
  of,
  load,
}: {
  /** Id of the thing, with its version. */
  readonly of: string;
  readonly load: Load;
}) => {
  const isOpen = useSignal(false);
  return (
    <details
      class="section history"
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary>
        <h2>{inLanguage(historyText).title}</h2>
      </summary>
      {isOpen.value && <Entries of={of} load={load} />}
    </details>
  );
};
