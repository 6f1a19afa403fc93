import type { NativeLooks } from './native-looks.ts';

/** Has all that says what time it is say that of `now`, in ms since 1970. */
export function holdDates(realm: typeof globalThis, now: () => number, looks: NativeLooks): void {
  holdDate(realm, now, looks);
  holdFormats(realm, now, looks);
  holdTemporal(realm, now, looks);
}

function holdDate(realm: typeof globalThis, now: () => number, looks: NativeLooks): void {
  const native = realm.Date;
  const held: DateConstructor = looks.of(native, {
    apply: () => new native(now()).toString(),
    construct: (_, parameters: unknown[], made) =>
      Reflect.construct(
        native,
        parameters.length > 0 ? parameters : [now()],
        made === held ? native : made,
      ) as Date,
  });
  looks.put(native, 'now', now);
  Object.defineProperty(native.prototype, 'constructor', {
    value: held,
    writable: true,
    configurable: true,
  });
  realm.Date = held;
}

/** Formats without an argument write the time of now. */
function holdFormats({ Intl }: typeof globalThis, now: () => number, looks: NativeLooks): void {
  const { prototype } = Intl.DateTimeFormat;
  const bound = new WeakMap<object, object>();
  // A getter of which each format has one function.
  looks.putRead(prototype, 'format', (_, read) => {
    const native = read() as (date?: unknown) => string;
    const known = bound.get(native);
    const held =
      known ??
      looks.of(native, {
        apply: (format, self, [date]: [unknown?]) =>
          Reflect.apply(format, self, [date === undefined ? now() : date]),
      });
    bound.set(native, held);
    return held;
  });
  const parts = prototype.formatToParts;
  looks.put(prototype, 'formatToParts', ([date], self) =>
    parts.call(self as Intl.DateTimeFormat, (date === undefined ? now() : date) as number),
  );
}

interface Instant {
  toZonedDateTimeISO(
    zone: unknown,
  ): Record<'toPlainDateTime' | 'toPlainDate' | 'toPlainTime', () => unknown>;
}

interface TemporalNow {
  timeZoneId(): string;
}

function holdTemporal(realm: typeof globalThis, now: () => number, looks: NativeLooks): void {
  const { Temporal } = realm as unknown as {
    Temporal?: { Now: TemporalNow; Instant: { fromEpochMilliseconds(ms: number): Instant } };
  };
  if (!Temporal) {
    return;
  }
  const { Now, Instant } = Temporal;
  const zoneId = Now.timeZoneId.bind(Now);
  const instant = () => Instant.fromEpochMilliseconds(now());
  const zoned = (zone: unknown) => instant().toZonedDateTimeISO(zone ?? zoneId());
  looks.put(Now, 'instant', instant);
  looks.put(Now, 'zonedDateTimeISO', ([zone]) => zoned(zone));
  looks.put(Now, 'plainDateTimeISO', ([zone]) => zoned(zone).toPlainDateTime());
  looks.put(Now, 'plainDateISO', ([zone]) => zoned(zone).toPlainDate());
  looks.put(Now, 'plainTimeISO', ([zone]) => zoned(zone).toPlainTime());
}
