/**
 * Numbers and times as people read them, in the language of the browser. What is not there is a
 * dash; a number that has a target is never rounded over it.
 */

export const NOTHING = '–';

/** Between a number and its unit: narrow, and no place to break a line. */
const GAP = '\u202f';

const HOUR_SECONDS = 3600;

export class Formats {
  #count;
  #one;
  #day;
  #minute;
  #second;
  #zone;
  #locales;
  #timeZone;
  #rough;

  /** @param locales as Intl takes them; undefined for those of the browser */
  constructor(locales = undefined, timeZone = undefined) {
    this.#count = new Intl.NumberFormat(locales, { maximumFractionDigits: 0 });
    this.#one = new Intl.NumberFormat(locales, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    const clock = { hour: '2-digit', minute: '2-digit', timeZone };
    this.#minute = new Intl.DateTimeFormat(locales, clock);
    this.#second = new Intl.DateTimeFormat(locales, { ...clock, second: '2-digit' });
    this.#day = new Intl.DateTimeFormat(locales, { dateStyle: 'medium', timeStyle: 'medium', timeZone });
    this.#locales = locales;
    this.#timeZone = timeZone;
    this.#zone = this.#minute.resolvedOptions().timeZone;
  }

  /** The same with percents as walls show them: whole from 10 on. */
  get rough() {
    this.#rough ??= new RoughFormats(this.#locales, this.#timeZone);
    return this.#rough;
  }

  /** The zone that times of day are in. */
  get zone() {
    return this.#zone;
  }

  /** A whole number of things. */
  count(value) {
    return isNumber(value) ? this.#count.format(value) : NOTHING;
  }

  /** An average of things: one decimal below 100. */
  average(value) {
    if (!isNumber(value)) return NOTHING;
    return Math.abs(value) < 99.95 ? this.#one.format(value) : this.#count.format(value);
  }

  /**
   * A share from 0 to 1 in percent, without the sign.
   *
   * @param options.target a percentage this is not to be rounded up to
   * @param options.isRough whole percents from 10 on, for walls
   */
  percent(ratio, { target = undefined, isRough = false } = {}) {
    if (!isNumber(ratio)) return NOTHING;
    const percent = ratio * 100;
    const digits = isRough && percent >= 10 ? 0 : 1;
    const format = digits === 0 ? this.#count : this.#one;
    return format.format(roundedBelow(percent, digits, target));
  }

  /** The same with its sign. */
  percentSign(ratio, options) {
    return isNumber(ratio) ? this.percent(ratio, options) + GAP + '%' : NOTHING;
  }

  /** A duration as on a stopwatch: 0:07, 2:25, 4:30:52. */
  duration(seconds) {
    if (!isNumber(seconds) || seconds < 0) return NOTHING;
    const whole = Math.floor(seconds);
    const hours = Math.floor(whole / HOUR_SECONDS);
    const minutes = Math.floor((whole % HOUR_SECONDS) / 60);
    const rest = two(whole % 60);
    return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
  }

  /** How long something has been so, in words: 12 s, 21 min, 2 h 07. */
  span(seconds) {
    if (!isNumber(seconds) || seconds < 0) return NOTHING;
    if (seconds < 60) return `${Math.floor(seconds)} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60) return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    if (hours < 48) return `${hours} h ${two(minutes % 60)}`;
    return `${Math.floor(hours / 24)} days`;
  }

  /** How old data is: 7 s, 1:42. */
  age(seconds) {
    return seconds < 60 ? `${Math.max(0, Math.floor(seconds))} s` : this.duration(seconds);
  }

  /** Hours and minutes of the day. */
  minute(epochMillis) {
    return isNumber(epochMillis) ? this.#minute.format(epochMillis) : NOTHING;
  }

  /** Hours, minutes and seconds of the day. */
  second(epochMillis) {
    return isNumber(epochMillis) ? this.#second.format(epochMillis) : NOTHING;
  }

  /** Day and time. */
  day(epochMillis) {
    return isNumber(epochMillis) ? this.#day.format(epochMillis) : NOTHING;
  }

  /** How much a count has changed: 15 % more, 3 % less, the same. */
  change(now, before) {
    if (!isNumber(now) || !isNumber(before) || before <= 0) return '';
    const percent = Math.round((now / before - 1) * 100);
    if (percent === 0) return 'as before';
    return `${this.#count.format(Math.abs(percent))}${GAP}% ${percent > 0 ? 'more' : 'less'}`;
  }
}

class RoughFormats extends Formats {
  percent(ratio, options) {
    return super.percent(ratio, { ...options, isRough: true });
  }
}

/** Rounded half up, but not up to a target it is below: 79.96 is 79.9 where 80 is the target. */
function roundedBelow(value, digits, target) {
  const scale = 10 ** digits;
  const rounded = Math.round(value * scale) / scale;
  const isOver = target !== undefined && value < target && rounded >= target;
  return isOver ? Math.floor(value * scale) / scale : rounded;
}

function two(number) {
  return String(number).padStart(2, '0');
}

function isNumber(value) {
  return typeof value === 'number' && Number.isFinite(value);
}

/** One thing or many: 1 skill, 2 skills. */
export function many(count, one, more = one + 's') {
  return count === 1 ? one : more;
}
