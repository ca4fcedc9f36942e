/** Within this much a machine's clock and the server's are taken as one: the header says whole seconds. */
const AS_ONE = 2_000;

let ahead = 0;

/**
 * Learns from an answer how far the server's clock is ahead of this machine's, by its Date header (RFC 9110, 6.6.1).
 * The answer was dated between `sent` and `received`, the more surely the sooner it came; where that cannot tell the clocks
 * apart, this machine's stands.
 */
export function hearClock(date: string | null, sent: number, received: number): void {
  const said = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(said)) return;
  const apart = said + 500 - (sent + received) / 2;
  ahead = Math.abs(apart) <= AS_ONE + (received - sent) / 2 ? 0 : apart;
}

/** This moment by the server's clock, which alone decides what is in time. */
export function serverNow(): Date {
  return new Date(Date.now() + ahead);
}
