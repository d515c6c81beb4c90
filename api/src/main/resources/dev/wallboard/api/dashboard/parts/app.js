/** What all components share, and the hooks by which they get at it. */
import { createContext, useContext, useEffect, useState } from './view.js';

/**
 * { server, clock, session, place, go, line, slow, directory, thresholds, formats, seen, steady,
 *   preferences, ... }
 */
export const App = createContext(null);

export function useApp() {
  return useContext(App);
}

/** Renders again when the subject says that it changed; several times a frame count as one. */
export function useChanges(subject) {
  const [, setTick] = useState(0);
  useEffect(() => {
    if (!subject) return undefined;
    let frame = null;
    const stop = subject.subscribe(() => {
      frame ??= requestAnimationFrame(() => {
        frame = null;
        setTick((tick) => tick + 1);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [subject]);
}

/**
 * Bodies of calls on a line, kept fresh while the component is there; undefined before the first. A
 * null among the calls is a place that nothing is wanted for.
 */
export function useCalls(line, calls) {
  const text = calls.join('\n');
  useEffect(() => {
    const releases = calls.filter(Boolean).map((call) => line.want(call));
    return () => releases.forEach((release) => release());
  }, [line, text]);
  useChanges(line);
  return calls.map((call) => (call === null ? undefined : line.body(call)));
}

/** Renders again every so many milliseconds, for what grows with time. */
export function useTicks(millis) {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), millis);
    return () => clearInterval(timer);
  }, [millis]);
}

/** Whether a media query holds, and again when that changes. */
export function useMedia(query) {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const changed = () => setMatches(media.matches);
    changed();
    media.addEventListener('change', changed);
    return () => media.removeEventListener('change', changed);
  }, [query]);
  return matches;
}
