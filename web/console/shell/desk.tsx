import { shellText } from '../../../shared/text/console/shell/text.ts';
import { beginSignIn, session, signOut } from '../../staff/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useEffect } from '../../ui/framework.ts';
import { inLanguage } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { ToldBar } from '../../ui/told.tsx';
import { loadCohorts } from '../cohort.ts';
import { Current } from './current.tsx';
import { Header } from './header.tsx';
import { Navigation } from './navigation.tsx';

/** The whole desk: who is signed in decides whether there is anything to see. */
export const Desk = () => {
  const text = inLanguage(shellText);
  const state = session.value;
  useEffect(() => {
    if (session.value === 'signed-in') void loadCohorts().then(checkRight);
  }, []);
  const isIn = state === 'signed-in' || state === 'ended';
  return (
    <>
      <button class="skip" type="button" onClick={() => document.getElementById('content')?.focus()}>
        {text.skip}
      </button>
      <Header />
      <div class={isIn ? 'desk' : 'desk closed'}>
        {isIn && <Navigation />}
        <main id="content" tabIndex={-1}>
          {isIn && <Current />}
          {(state === 'signed-out' || state === 'failed') && (
            <>
              <h1>{text.title}</h1>
              {state === 'failed' && <Notice tone="bad">{text.signInFailed}</Notice>}
              <p>{text.signedOut}</p>
              <Button onPress={beginSignIn}>{text.signIn}</Button>
            </>
          )}
          {state === 'forbidden' && (
            <>
              <h1>{text.forbidden.title}</h1>
              <p>{text.forbidden.detail}</p>
              <Button onPress={signOut}>{text.signOut}</Button>
            </>
          )}
        </main>
      </div>
      <ToldBar />
      {state === 'ended' && (
        <Dialog title={text.ended.title} onClose={beginSignIn}>
          <p>{text.ended.detail}</p>
          <Button onPress={beginSignIn}>{text.signIn}</Button>
        </Dialog>
      )}
    </>
  );
};

const checkRight = (outcome: Awaited<ReturnType<typeof loadCohorts>>): void => {
  if (!outcome.ok && outcome.problem.status === 403) session.value = 'forbidden';
};
