/**
 * How answers keep coming: by a stream, or by asking again and again. A page has one stream only,
 * since browsers keep six connections to a host that speaks HTTP/1.1, for all their tabs together;
 * what changes slowly is asked for, packed and conditionally. A driver runs until its signal stops it, and throws when the line breaks. Its sink hears signs of
 * life, bodies and refusals: { heard(), body(position, text, id), refused(position, trouble) }.
 */
import { EventReader } from '../core/events.js';
import { Refused, Server, Unreachable } from './server.js';

/** A stream says something every 15 s, be it a comment. */
const SILENCE_MILLIS = 40_000;

/** Ends a login, as far as the stream is concerned: it is not allowed any more. */
export class Ended extends Error {}

/** Reads the stream of these calls (spec: Integrations, Stream). */
export async function streamed(server, { account, calls, everySeconds, lastId, signal }, sink) {
  const query = calls.map((call) => `&call=${encodeURIComponent(call)}`).join('');
  const headers = { Accept: 'text/event-stream', ...(lastId && { 'Last-Event-ID': lastId }) };
  const silence = new AbortController();
  const either = AbortSignal.any([signal, silence.signal]);
  let timer = null;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), SILENCE_MILLIS);
    sink.heard();
  };
  try {
    const path = `${Server.operations(account)}/stream?every=${everySeconds}${query}`;
    const response = await server.open(path, { headers, signal: either });
    heard();
    await readEvents(response.body, heard, sink);
    throw new Unreachable('the stream came to its end');
  } catch (cause) {
    if (signal.aborted) return;
    throw cause.name === 'AbortError' || cause instanceof TypeError ? new Unreachable(cause) : cause;
  } finally {
    clearTimeout(timer);
  }
}

async function readEvents(body, heard, sink) {
  const reader = new EventReader({
    comment: () => {},
    event: ({ name, data, id }) => {
      if (name === 'end') throw new Ended(data);
      sink.body(Number(name), data, id);
    },
  });
  const pieces = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
    heard();
    reader.read(piece.value);
  }
}

/** Asks each call at every multiple of so many seconds. */
export async function polled(server, { account, calls, everySeconds, signal }, sink) {
  while (!signal.aborted) {
    for (const [position, call] of calls.entries()) {
      try {
        const response = await server.open(`${Server.operations(account)}/${call}`, { signal });
        sink.body(position, await response.text(), undefined);
      } catch (trouble) {
        if (signal.aborted) return;
        if (!(trouble instanceof Refused) || trouble.status === 401) throw trouble;
        sink.refused(position, trouble);
      }
      sink.heard();
    }
    await pause(everySeconds * 1000, signal);
  }
}

function pause(millis, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, millis);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
