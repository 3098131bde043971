import { staffText } from '../../shared/text/staff/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { Children } from '../ui/framework.ts';
import { inLanguage } from '../ui/language.ts';
import { Notice } from '../ui/notice.tsx';
import { ToldBar } from '../ui/told.tsx';
import { beginSignIn, session, signOut } from './session.ts';

/** A page for staff: without a sign-in there is nothing to see. */
export const Gate = ({
  title,
  signedOut,
  forbidden,
  header,
  beside,
  children,
}: {
  readonly title: string;
  readonly signedOut: string;
  readonly forbidden: { readonly title: string; readonly detail: string };
  readonly header: Children;
  /** Navigation, on a page that has one. */
  readonly beside?: Children;
  readonly children: Children;
}) => {
  const text = inLanguage(staffText);
  const state = session.value;
  const isIn = state === 'signed-in' || state === 'ended';
  return (
    <>
      <button class="skip" type="button" onClick={() => document.getElementById('content')?.focus()}>
        {text.skip}
      </button>
      {header}
      <div class={!isIn ? 'desk closed' : beside === undefined ? 'desk alone' : 'desk'}>
        {isIn && beside}
        <main id="content" tabIndex={-1}>
          {isIn && children}
          {(state === 'signed-out' || state === 'failed') && (
            <>
              <h1>{title}</h1>
              {state === 'failed' && <Notice tone="bad">{text.signInFailed}</Notice>}
              <p>{signedOut}</p>
              <Button onPress={beginSignIn}>{text.signIn}</Button>
            </>
          )}
          {(state === 'leaving' || state === 'half-out') && (
            <>
              <h1>{title}</h1>
              {state === 'leaving' ? (
                <p role="status">{text.signingOut}</p>
              ) : (
                <>
                  <Notice tone="bad">{text.halfOut}</Notice>
                  <Button onPress={signOut}>{text.signOut}</Button>
                </>
              )}
            </>
          )}
          {state === 'forbidden' && (
            <>
              <h1>{forbidden.title}</h1>
              <p>{forbidden.detail}</p>
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
