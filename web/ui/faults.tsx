import { placeFaults } from './fault-places.ts';
import {
  type Children,
  createContext,
  useContext,
  useId,
  useLayoutEffect,
  useRef,
  useSignal,
} from './framework.ts';
import { Refused } from './notice.tsx';
import type { Problem } from './problem.ts';

const Faults = createContext<ReadonlyMap<string, readonly string[]>>(new Map());

/** JSON pointers of a field into what is sent: several where one field stands for several values. */
export type Pointers = string | readonly string[];

const listOf = (pointers: Pointers): readonly string[] =>
  typeof pointers === 'string' ? [pointers] : pointers;

/** Faults of a field, which is marked by `fieldAt`. */
export const useFault = (pointers: Pointers): string | undefined => {
  const faults = useContext(Faults);
  const details = new Set(listOf(pointers).flatMap((pointer) => faults.get(pointer) ?? []));
  return details.size === 0 ? undefined : [...details].join(' ');
};

/** Marks the element of a field, so that faults find it. */
export const fieldAt = (pointers: Pointers) => ({ 'data-field': listOf(pointers).join(' ') });

const fieldsIn = (box: HTMLElement | null): readonly string[] =>
  [...(box?.querySelectorAll<HTMLElement>('[data-field]') ?? [])].flatMap(({ dataset }) =>
    (dataset['field'] ?? '').split(' '),
  );

/** The sentence of a fault. */
export const Fault = ({ id, children }: { readonly id?: string; readonly children: Children }) => (
  <p class="fault" id={id}>
    {children}
  </p>
);

/** Part of a form with the fault that its fields do not show themselves. */
export const Faulty = ({ pointer, children }: { readonly pointer: string; readonly children: Children }) => {
  const fault = useFault(pointer);
  return (
    <div {...fieldAt(pointer)}>
      {fault !== undefined && <Fault>{fault}</Fault>}
      {children}
    </div>
  );
};

/** Several controls for one value, with its fault above them. */
export const Group = ({
  pointer,
  legend,
  hint,
  children,
}: {
  readonly pointer: Pointers;
  readonly legend: Children;
  readonly hint?: string | undefined;
  readonly children: (isInvalid: 'true' | undefined) => Children;
}) => {
  const id = useId();
  const fault = useFault(pointer);
  return (
    <fieldset
      class="question"
      aria-describedby={fault === undefined ? undefined : `${id}-fault`}
      {...fieldAt(pointer)}
    >
      <legend>{legend}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {fault !== undefined && <Fault id={`${id}-fault`}>{fault}</Fault>}
      {children(fault === undefined ? undefined : 'true')}
    </fieldset>
  );
};

/** Fields with their refusal: each fault at the closest field, and what is at none above them all. */
export const WithFaults = ({
  problem,
  also,
  children,
}: {
  readonly problem: Problem | undefined;
  /** More to say about the refusal. */
  readonly also?: Children;
  readonly children: Children;
}) => {
  const box = useRef<HTMLDivElement>(null);
  const fields = useSignal<readonly string[]>([]);
  const shown = useRef<Problem | undefined>(undefined);
  useLayoutEffect(() => {
    const drawn = fieldsIn(box.current);
    if (drawn.join() !== fields.value.join()) fields.value = drawn;
    if (problem === undefined || shown.current === problem) return;
    const faulty = box.current?.querySelector<HTMLElement>('[data-field] > .fault');
    if (!faulty) return;
    shown.current = problem;
    for (
      let hidden = faulty.closest('details');
      hidden;
      hidden = hidden.parentElement?.closest('details') ?? null
    )
      hidden.open = true;
    (
      box.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
      faulty.parentElement?.querySelector<HTMLElement>('input, select, textarea')
    )?.focus();
  });
  const { at, above } = placeFaults(fields.value, problem?.errors ?? []);
  return (
    <div ref={box} class="with-faults">
      {problem && (
        <Refused problem={problem} faults={above}>
          {also}
        </Refused>
      )}
      <Faults.Provider value={at}>{children}</Faults.Provider>
    </div>
  );
};
