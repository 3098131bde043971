import { shellText } from '../../../shared/text/console/shell/text.ts';
import { Button } from '../../ui/button.tsx';
import { useEffect, useSignal } from '../../ui/framework.ts';
import { inLanguage } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { place } from '../../ui/place.tsx';
import { chooseCohort } from '../cohort.ts';
import { type Screen, screenAt } from '../screens.ts';

type Held = { readonly path: string; readonly screen: Screen | undefined };

/** The screen of the place where the reader is. The old one stays until the code of the new one is there. */
export const Current = () => {
  const text = inLanguage(shellText);
  const held = useSignal<Held | undefined>(undefined);
  const entry = screenAt(place.value.path);
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
  const cohortId = entry?.params['cohortId'];
  useEffect(() => {
    if (cohortId !== undefined) chooseCohort(cohortId);
  }, [cohortId]);
  if (!entry) return <Page title={text.notFound.title}>{text.notFound.detail}</Page>;
  if (held.value?.path !== entry.path) return null;
  const { screen: Shown } = held.value;
  if (!Shown)
    return (
      <Page title={text.loadFailed.title}>
        <Notice tone="bad">{text.loadFailed.detail}</Notice>
        <Button onPress={() => window.location.reload()}>{text.loadFailed.reload}</Button>
      </Page>
    );
  return <Shown key={place.value.path} params={entry.params} />;
};
