// Makes it 27 November 2026, 9 o'clock, for a process that loads this first: what the documentation shows was said on that day.
const now = Date.UTC(2026, 10, 27, 9);
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length === 0 ? [now] : args));
  }
  static now() {
    return now;
  }
};
