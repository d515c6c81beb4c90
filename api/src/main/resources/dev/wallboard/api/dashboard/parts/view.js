/** Preact and htm, bound together: what every component imports. */
import { Fragment, createContext, h, render } from '../preact/preact.module.js';
import htm from '../htm/htm.module.js';

export { Fragment, createContext, render };
export {
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from '../preact/hooks.module.js';

/** Components in a tagged template. */
export const html = htm.bind(h);

/** Class names of those that hold. */
export function classes(...names) {
  return names.filter(Boolean).join(' ');
}
