import { staffText } from '../../shared/text/staff/text.ts';
import { Button } from '../ui/button.tsx';
import { useEffect, useErrorBoundary, useSignal } from '../ui/framework.ts';
import { inLanguage } from '../ui/language.ts';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { place } from '../ui/place.tsx';
import type { Params, Screen, ScreenEntry } from '../ui/screens.ts';
import { Skeleton } from '../ui/skeleton.tsx';

type Held = { readonly path: string; readonly screen: Screen | undefined };
type Words = { readonly title: string; readonly detail: string };

export const LoadFailed = ({ title, detail }: Words) => (
  <Page title={title}>
    <Notice tone="bad">{detail}</Notice>
    <Button onPress={() => window.location.reload()}>{inLanguage(staffText).reload}</Button>
  </Page>
);

/** A screen, or that it cannot be shown: a fault of one leaves the way to all others. */
const Guarded = ({
  screen: Shown,
  params,
  loadFailed,
}: {
  readonly screen: Screen;
  readonly params: Params;
  readonly loadFailed: Words;
}) => {
  const [fault] = useErrorBoundary((thrown: unknown) => reportError(thrown));
  return fault ? <LoadFailed {...loadFailed} /> : <Shown params={params} />;
};

/** The screen of the place where the reader is, or that its code is still loading. */
export const Current = ({
  entry,
  notFound,
  loadFailed,
}: {
  /** Undefined where the place has no screen. */
  readonly entry: (ScreenEntry & { readonly params: Params }) | undefined;
  readonly notFound: Words;
  readonly loadFailed: Words;
}) => {
  const held = useSignal<Held | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    entry?.load().then(
      (screen) => {
        if (isWanted) held.value = { path: entry.path, screen };
      },
      () => {
        if (isWanted) held.value = { path: entry.path, screen: undefined };
      },
    );
    return () => {
      isWanted = false;
    };
  }, [entry?.path]);
  if (!entry) return <Page title={notFound.title}>{notFound.detail}</Page>;
  if (held.value?.path !== entry.path) return <Skeleton />;
  const { screen: Shown } = held.value;
  if (!Shown) return <LoadFailed {...loadFailed} />;
  return <Guarded key={place.value.path} screen={Shown} params={entry.params} loadFailed={loadFailed} />;
};
