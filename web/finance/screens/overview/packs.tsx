import { formatNumber } from '../../../../shared/text/format.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { type AnswerOf, call, fetchPieces } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { download } from '../../../ui/csv.ts';
import { useEffect, useSignal } from '../../../ui/framework.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { useLookAgain } from '../../../ui/look-again.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/page.tsx';
import type { Outcome } from '../../../ui/problem.ts';
import { Steps } from '../../../ui/steps.tsx';
import type { Period } from '../../overview.ts';
import { wordFor } from '../../words.ts';
import { daysOf } from './periods.tsx';

type Pack = AnswerOf<'GET /api/finance/packs/{packId}'>;

const FIRST_WAIT = 500;
const LONGEST_WAIT = 5_000;

const isFrozen = ({ status, locks }: Period): boolean =>
  locks.length > 0 && status !== 'OPEN' && status !== 'IN_REVIEW';

/** A pack that goes in one answer is left to the browser; the ZIP of a large one is put together here. */
const fetchPack = async ({ id, revision }: Pack): Promise<Outcome<unknown>> => {
  const link = await call('POST /api/finance/packs/{packId}/links', { params: { packId: id } });
  if (!link.ok) return link;
  const { href, pieces } = link.answer;
  if (pieces === 1) {
    location.assign(`${href}&lang=${language.value}`);
    return link;
  }
  const zip = await fetchPieces(href, pieces, 'application/zip');
  if (zip.ok) download(`claim-pack-${revision}.zip`, zip.answer);
  return zip;
};

const Made = ({ of }: { readonly of: Pack }) => {
  const text = inLanguage(fundingText);
  const act = useAct();
  return (
    <>
      <p>
        {text.packReady(
          formatNumber(Math.ceil((of.bytes ?? 0) / 1024), language.value),
          (of.hash ?? '').slice(0, 12),
        )}
      </p>
      <p class="screen-only">
        <Button isBusy={act.isBusy} onPress={() => void act.run(() => fetchPack(of))}>
          {text.fetchPack}
        </Button>
      </p>
      <Refusal of={act} />
    </>
  );
};

/** The claim pack of one locked period: asked for, watched while it is made, and fetched. */
const PackOf = ({ period }: { readonly period: Period }) => {
  const text = inLanguage(fundingText);
  const pack = useSignal<Pack | undefined>(undefined);
  const act = useAct();
  const params = { periodId: period.id };
  useEffect(() => {
    let isHere = true;
    void call('GET /api/finance/periods/{periodId}/packs', { params }).then((found) => {
      if (isHere && found.ok) pack.value = found.answer.items.find(({ isInForce }) => isInForce);
    });
    return () => {
      isHere = false;
    };
  }, [period.id]);
  const { value } = pack;
  const isBuilding = value?.status === 'BUILDING';
  useLookAgain(
    isBuilding,
    async () => {
      const found = await call('GET /api/finance/packs/{packId}', {
        params: { packId: pack.value?.id ?? '' },
      });
      if (found.ok) pack.value = found.answer;
    },
    (looks) => Math.min(FIRST_WAIT * 1.5 ** looks, LONGEST_WAIT),
  );
  const ask = () =>
    act.run(() => call('POST /api/finance/periods/{periodId}/packs', { params }), {
      take: (answer) => {
        pack.value = answer;
      },
    });
  return (
    <div>
      <h3>{daysOf(period)}</h3>
      {value?.status === 'FAILED' && <Notice>{wordFor(text.packFaults, value.fault ?? '')}</Notice>}
      {value === undefined || value.status === 'FAILED' ? (
        <p class="screen-only">
          <Button isBusy={act.isBusy} onPress={() => void ask()}>
            {text.makePack}
          </Button>
        </p>
      ) : value.status === 'READY' ? (
        <Made of={value} />
      ) : (
        <>
          <Steps
            title={text.packs}
            names={value.steps.map((step) => text.packSteps[step])}
            current={value.step === null ? 0 : value.steps.indexOf(value.step)}
          />
          <p>{text.packLeave}</p>
        </>
      )}
      <Refusal of={act} />
    </div>
  );
};

/** Claim packs of the periods whose figures are frozen. */
export const Packs = ({ of }: { readonly of: readonly Period[] }) => {
  const text = inLanguage(fundingText);
  const frozen = of.filter(isFrozen);
  return frozen.length === 0 ? null : (
    <Section title={text.packs}>
      <p>{text.packsLead}</p>
      {frozen.map((period) => (
        <PackOf key={period.id} period={period} />
      ))}
    </Section>
  );
};
