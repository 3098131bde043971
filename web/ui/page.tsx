import { type Children, useEffect, useLayoutEffect, useRef } from './framework.ts';
import { OvertakenHere } from './overtaken.tsx';
import { Link, place } from './place.tsx';

/** A screen: its heading takes the focus when one comes to it, and the tab bears its name. */
export const Page = ({
  title,
  above,
  beside,
  lead,
  children,
}: {
  readonly title: string;
  /** The place that this one belongs to. */
  readonly above?: { readonly to: string; readonly name: string } | undefined;
  /** Buttons beside the heading. */
  readonly beside?: Children;
  readonly lead?: Children;
  readonly children: Children;
}) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [place.value.path]);
  useEffect(() => {
    document.title = `${title.replaceAll('\u00AD', '')} – ${document.getElementById('desk')?.dataset['name'] ?? ''}`;
  }, [title]);
  return (
    <>
      {above && (
        <p class="above">
          <Link to={above.to}>← {above.name}</Link>
        </p>
      )}
      <div class="page-head">
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {beside && <div class="beside">{beside}</div>}
      </div>
      {lead !== undefined && <p class="lead">{lead}</p>}
      {children}
      <OvertakenHere />
    </>
  );
};

export const Section = ({
  title,
  beside,
  children,
}: {
  readonly title: string;
  readonly beside?: Children;
  readonly children: Children;
}) => (
  <section class="section">
    <div class="page-head">
      <h2>{title}</h2>
      {beside && <div class="beside">{beside}</div>}
    </div>
    {children}
  </section>
);
