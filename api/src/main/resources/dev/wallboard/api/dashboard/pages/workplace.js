/** Everything that lives as long as somebody looks at an account: lines, names, thresholds. */
import { SteadyStates } from '../core/states.js';
import { Boards } from '../data/boards.js';
import { Directory } from '../data/directory.js';
import { polled, streamed } from '../data/drivers.js';
import { Line } from '../data/line.js';
import { Resources } from '../data/resources.js';
import { SeenWaits } from '../data/seen.js';
import { Server } from '../data/server.js';
import { ThresholdsDocument } from '../data/thresholds.js';
import { WallLinks } from '../data/wall-links.js';

const FAST_SECONDS = 2;
const SLOW_SECONDS = 30;

/** Asked for on every page, so that the bar knows how old things are. */
const SIGN_OF_LIFE = 'queuestate?v=2';

/**
 * @param onEnded is called when the session is over
 * @param directoryCall asks for the names there are to know; null where there are none
 */
export function workplace({ server, account, onEnded, directoryCall = 'directory' }) {
  const fast = new Line(streamed, server, account, FAST_SECONDS, onEnded);
  const slow = new Line(polled, server, account, SLOW_SECONDS, onEnded);
  const resources = new Resources(server);
  const directory = new Directory(resources, account, directoryCall);
  const thresholdsDocument = new ThresholdsDocument(server, resources, account);
  const watched = () => [fast, slow, resources].forEach((each) => each.pause(document.hidden));
  return {
    account,
    fast,
    slow,
    resources,
    directory,
    thresholdsDocument,
    boards: new Boards(server, account),
    wallLinks: new WallLinks(server, account),
    seen: new SeenWaits(),
    steady: new SteadyStates(),
    operations: Server.operations(account),

    /** Begins to keep things fresh, until the returned function is called. */
    open() {
      document.addEventListener('visibilitychange', watched);
      const stops = [directory.open(), thresholdsDocument.open(), fast.want(SIGN_OF_LIFE)];
      return () => {
        document.removeEventListener('visibilitychange', watched);
        stops.forEach((stop) => stop());
        fast.close();
        slow.close();
      };
    },
  };
}
