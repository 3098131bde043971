// The one place that names the framework, besides the compiler's setting for JSX: screens import it from here.
export { effect, signal, useSignal } from '@preact/signals';
export { type ComponentChildren as Children, createContext, type JSX, render } from 'preact';
export {
  useContext,
  useEffect,
  useErrorBoundary,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'preact/hooks';
