const DAY = 86_400_000;

/** What a calendar is told of a deadline. */
export type Due = { id: string; title: string; closes: string; address: string };

const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '');
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** A line of at most 75 bytes; what is longer goes on after a space (RFC 5545, 3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts = [''];
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > 75) {
      parts.push(' ');
      bytes = 1;
    }
    parts[parts.length - 1] += character;
    bytes += size;
  }
  return parts.join('\r\n');
}

/** A deadline as an iCalendar file, with a reminder two days before. */
export function calendarOf(due: Due, now: Date): string {
  const closes = new Date(due.closes);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Roundtable//Calls//EN',
    'BEGIN:VEVENT',
    `UID:${due.id}@roundtable`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(closes)}`,
    `DTEND:${stamp(closes)}`,
    `SUMMARY:${escaped(due.title)}`,
    `URL:${due.address}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(due.title)}`,
    `TRIGGER;VALUE=DATE-TIME:${stamp(new Date(closes.getTime() - 2 * DAY))}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}
