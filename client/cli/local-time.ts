/** Times as people of a German municipality read them, whatever the machine's zone. */
const format = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'medium' });

export const localTime = (at: string): string => format.format(new Date(at));

/** 2026-12-01 → 01.12.2026 */
export const localDate = (date: string): string => date.split('-').reverse().join('.');

const minutes = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** 27.04.2027, 12:00 */
export const instantText = (at: string): string => minutes.format(new Date(at));

/** Until when: midnight is the end of the day before it, which is how people say it. */
export const untilText = (at: string): string =>
  instantText(at).endsWith(', 00:00')
    ? (instantText(new Date(Date.parse(at) - 1).toISOString()).split(',')[0] ?? '')
    : instantText(at);
