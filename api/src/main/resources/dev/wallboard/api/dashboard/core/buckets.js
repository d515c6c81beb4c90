/** The starts of a histogram's buckets, as people write them and as the method takes them. */

export const USUAL_BUCKETS = [0, 15, 30, 45, 60, 90, 120];
const MOST = 40;

/**
 * Reads starts in seconds, separated by commas or spaces.
 *
 * @returns { buckets } in ascending order with 0 among them, or { trouble } in words
 */
export function bucketsOf(text) {
  const parts = (text ?? '').split(/[\s,;]+/).filter((part) => part !== '');
  const wrong = parts.find((part) => !/^\d{1,6}$/.test(part));
  if (wrong !== undefined) return { trouble: `“${wrong}” is not a whole number of seconds.` };
  const odd = parts.find((part) => Number(part) % 5 !== 0);
  if (odd !== undefined) return { trouble: `${odd} is not a multiple of 5 seconds.` };
  const buckets = [...new Set([0, ...parts.map(Number)])].sort((a, b) => a - b);
  return buckets.length > MOST ? { trouble: `More than ${MOST} buckets are too many to see.` } : { buckets };
}

/** The buckets of an address: the usual ones where there are none, or wrong ones. */
export function bucketsIn(text) {
  if (text === undefined || text === '') return USUAL_BUCKETS;
  return bucketsOf(text).buckets ?? USUAL_BUCKETS;
}
