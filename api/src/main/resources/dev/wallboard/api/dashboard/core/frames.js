/** Time frames and the grid of five minutes that the server counts on. */

export const BUCKET_MINUTES = 5;
export const MINUTE_MILLIS = 60_000;
export const BUCKET_MILLIS = BUCKET_MINUTES * MINUTE_MILLIS;
export const DAY_MINUTES = 1440;

/** The frames on offer, in minutes; others are possible in the address. */
export const FRAMES = [15, 60, 240, 480, 1440];
export const USUAL_FRAME = 60;

/** The frame that a text says: a multiple of 5 minutes up to a day, else the usual one. */
export function frameOf(text) {
  const minutes = Number(text);
  const isFrame =
    text != null && text !== '' && minutes >= 5 && minutes <= DAY_MINUTES && minutes % 5 === 0;
  return isFrame ? minutes : USUAL_FRAME;
}

/** How long an interval of a chart over this frame is, in minutes. */
export function intervalOf(frame) {
  if (frame <= 120) return 5;
  if (frame <= 240) return 15;
  return frame <= 480 ? 30 : 60;
}

/** How far back to ask, so that the frame before can be compared with; 0 where that is too far. */
export function comparedFrameOf(frame) {
  return frame * 2 <= DAY_MINUTES ? frame * 2 : 0;
}

/** When a frame begins that ends now: frames are whole buckets. */
export function frameStart(frame, nowMillis) {
  return bucketStart(nowMillis - frame * MINUTE_MILLIS);
}

export function bucketStart(millis) {
  return Math.floor(millis / BUCKET_MILLIS) * BUCKET_MILLIS;
}

/** On the selector: 15 min, 1 h. */
export function frameName(frame) {
  return frame % 60 === 0 ? `${frame / 60} h` : `${frame} min`;
}

/** In a heading: Last hour, Last 4 hours, Last 15 minutes. */
export function frameHeading(frame) {
  return `Last ${spanName(frame)}`;
}

/** Of the time before it: the hour before, the 15 minutes before. */
export function beforeName(frame) {
  return `the ${spanName(frame)} before`;
}

/** An hour's worth: hour, 4 hours, 15 minutes. */
export function spanName(frame) {
  if (frame === 60) return 'hour';
  return frame % 60 === 0 ? `${frame / 60} hours` : `${frame} minutes`;
}

/** Of a chart's bars: per 5 minutes, per half hour, per hour. */
export function intervalName(minutes) {
  if (minutes === 60) return 'hour';
  return minutes === 30 ? 'half hour' : `${minutes} minutes`;
}
