/** Makes `new Date()` and `Date.now()` answer with one moment; dates that are made of values stay what they are. */
export function freezeClock(now: string): void {
  const moment = Date.parse(now);
  const RealDate = Date;
  RealDate.now = () => moment;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values: [], newTarget: typeof Date) =>
      Reflect.construct(target, values.length === 0 ? [moment] : values, newTarget) as Date,
  });
}
