/** Words of the calendar. */
import type { Text } from '../../../domain/terms.ts';

export const CALENDAR = {
  title: { de: 'Kalender', en: 'Calendar' },
  lead: {
    de: 'Sitzungen mit Vorlagenschluss, Wahlen mit ihren Fristen, Pausen und Schließtage, und darauf die laufenden Vorgänge.',
    en: 'Sittings with their deadlines for papers, elections with their stretches, recess and closed days, and the cases under way.',
  },
  unknown: {
    de: 'Der Kalender dieser Kommune ist noch nicht eingerichtet. Bitte versuchen Sie es in einigen Minuten noch einmal.',
    en: 'The calendar of this municipality is not set up yet. Please try again in a few minutes.',
  },
  months: { de: 'Gezeigte Monate', en: 'Months shown' },
  earlier: { de: 'Frühere Monate', en: 'Earlier months' },
  thisMonth: { de: 'Zu heute', en: 'To today' },
  later: { de: 'Spätere Monate', en: 'Later months' },
  picture: { de: 'Kalenderbild', en: 'Calendar picture' },
  describes: {
    de: 'Waagerecht die Zeit, je eine Zeile für Wahlen, Pausen, Gremien und Vorgänge. Alles steht auch in Worten unter „Alle Termine“.',
    en: 'Time runs from left to right; a row each for elections, recess, committees and cases. All of it is also said in words under “All dates”.',
  },
  inWords: { de: 'Alle Termine', en: 'All dates' },
  nothing: { de: 'In diesen Monaten ist nichts eingetragen.', en: 'Nothing is entered in these months.' },
  elections: { de: 'Wahlen', en: 'Elections' },
  freeDays: { de: 'Pausen und Schließtage', en: 'Recess and closed days' },
  otherwise: { de: 'In diesen Monaten ohne Termin', en: 'Without a date in these months' },
  before: { de: 'Schon vorher', en: 'Before that' },
  to: { de: 'bis', en: 'to' },
  done: { de: 'Eingetragen', en: 'Entered' },
} as const satisfies { readonly [name: string]: Text };

export const CASES_SHOWN = {
  next: { de: 'Weitere Vorgänge zeigen', en: 'Show more cases' },
  first: { de: 'Zurück zu den dringendsten', en: 'Back to the most urgent' },
} as const satisfies { readonly [name: string]: Text };

interface Shown {
  readonly count: number;
  readonly isFiltered: boolean;
  readonly isFirst: boolean;
  readonly hasMore: boolean;
}

/** „Gezeigt: 40 offene Vorgänge, die dringendsten zuerst. Es gibt noch weitere.“ */
export function shownInWords({ count, isFiltered, isFirst, hasMore }: Shown): Text {
  if (count === 0) return { de: 'Auf Ihre Filter passt kein offener Vorgang.', en: 'No open case fits your filters.' };
  const order = isFirst
    ? { de: 'die dringendsten zuerst', en: 'the most urgent first' }
    : { de: 'die nächsten nach Dringlichkeit', en: 'the next by urgency' };
  const more = hasMore
    ? { de: 'Es gibt noch weitere.', en: 'There are more.' }
    : { de: 'Weitere gibt es nicht.', en: 'There are no more.' };
  return {
    de: `${isFiltered ? 'Nach Ihren Filtern gezeigt' : 'Gezeigt'}: ${count} ${count === 1 ? 'offener Vorgang' : 'offene Vorgänge'}, ${order.de}. ${more.de}`,
    en: `Shown${isFiltered ? ' by your filters' : ''}: ${count} open ${count === 1 ? 'case' : 'cases'}, ${order.en}. ${more.en}`,
  };
}

export const GOOD_TIME = {
  title: { de: 'Ist jetzt ein guter Zeitpunkt?', en: 'Is now a good time?' },
  lead: {
    de: 'So weit käme eine Anfrage, die heute gestellt wird, wenn jeder Schritt seine übliche Zeit braucht.',
    en: 'How far a request made today would get, if each step takes its usual time.',
  },
  dispatch: { de: 'Frühester Versand', en: 'Earliest dispatch' },
  report: { de: 'Frühester Bericht', en: 'Earliest report' },
  closing: { de: 'Frühester Abschluss', en: 'Earliest end' },
  notKnown: { de: 'noch nicht absehbar', en: 'not foreseeable yet' },
  why: { de: 'Wie das gerechnet ist', en: 'How this is reckoned' },
} as const satisfies { readonly [name: string]: Text };

export const FEEDS = {
  title: { de: 'Eigene Termine abonnieren', en: 'Subscribe to your own dates' },
  lead: {
    de: 'Ihr Kalenderprogramm holt unter einer geheimen Adresse Ihre Fristen und die Sitzungen selbst ab. Wer die Adresse kennt, liest mit: Geben Sie sie nicht weiter.',
    en: 'Your calendar program fetches your deadlines and the sittings by itself from a secret address. Whoever has the address reads along: do not pass it on.',
  },
  create: { de: 'Adresse erstellen', en: 'Create an address' },
  newTitle: { de: 'Ihre neue Kalenderadresse', en: 'Your new calendar address' },
  onceTitle: {
    de: 'Diese Adresse wird nur jetzt angezeigt',
    en: 'This address is shown only now',
  },
  once: {
    de: 'Bitte tragen Sie sie gleich in Ihr Kalenderprogramm ein („Kalender abonnieren“). Ist sie verloren, erstellen Sie eine neue und widerrufen die alte.',
    en: 'Please enter it in your calendar program now (“subscribe to calendar”). If it is lost, create a new one and revoke the old.',
  },
  address: { de: 'Adresse', en: 'Address' },
  back: { de: 'Zurück zum Kalender', en: 'Back to the calendar' },
  yours: { de: 'Ihre Adressen', en: 'Your addresses' },
  none: { de: 'Sie haben noch keine Adresse.', en: 'You have no address yet.' },
  created: { de: 'erstellt', en: 'created' },
  used: { de: 'zuletzt abgeholt', en: 'last fetched' },
  unused: { de: 'noch nie abgeholt', en: 'never fetched yet' },
  revoke: { de: 'Widerrufen', en: 'Revoke' },
  revoked: { de: 'Die Adresse ist widerrufen.', en: 'The address is revoked.' },
} as const satisfies { readonly [name: string]: Text };

/** Where a sitting is to be chosen. */
export const SITTINGS = {
  papersDue: { de: 'Vorlagenschluss', en: 'papers due' },
  papersWereDue: { de: 'Vorlagenschluss vorbei, er war am', en: 'too late for papers, they were due' },
} as const satisfies { readonly [name: string]: Text };
