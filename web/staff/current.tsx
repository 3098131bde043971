import { staffText } from '../../shared/text/staff/text.ts';
import { Button } from '../ui/button.tsx';
import { useEffect, useSignal } from '../ui/framework.ts';
import { inLanguage } from '../ui/language.ts';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { place } from '../ui/place.tsx';
import type { Params, Screen, ScreenEntry } from '../ui/screens.ts';

type Held = { readonly path: string; readonly screen: Screen | undefined };
type Words = { readonly title: string; readonly detail: string };

/** The screen of the place where the reader is. The old one stays until the code of the new one is there. */
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
  if (held.value?.path !== entry.path) return null;
  const { screen: Shown } = held.value;
  if (!Shown)
    return (
      <Page title={loadFailed.title}>
        <Notice tone="bad">{loadFailed.detail}</Notice>
        <Button onPress={() => window.location.reload()}>{inLanguage(staffText).reload}</Button>
      </Page>
    );
  return <Shown key={place.value.path} params={entry.params} />;
};
