/** Words of one's own page, and of the outbox of a demonstration. */
import type { Text } from '../../../domain/terms.ts';

export const OWN = {
  title: { de: 'Meine Angaben', en: 'My data' },
  lead: {
    de: 'Was Handschlag von Ihnen weiß, und wie Sie benachrichtigt werden möchten.',
    en: 'What Handschlag knows of you, and how you would like to be told.',
  },
  data: { de: 'Wer ich hier bin', en: 'Who I am here' },
  changedBy: {
    de: 'Stimmt etwas nicht? Name, Adresse und Rollen ändert die Sozialplanung oder der Betrieb.',
    en: 'Is something wrong? Social planners and operators change name, address and roles.',
  },
  wishes: { de: 'Benachrichtigungen', en: 'Notices' },
  saved: { de: 'Gespeichert', en: 'Saved' },
  report: { de: 'Auskunft über meine Daten', en: 'Report on my data' },
  reportLead: {
    de: 'Alles, was über Sie gespeichert ist, Stelle für Stelle (Art. 15 DSGVO).',
    en: 'Everything that is stored about you, place by place (Art. 15 GDPR).',
  },
  drafts: { de: 'Angefangene Formulare', en: 'Forms I have begun' },
  draftsLead: {
    de: 'Was Sie für später aufgehoben haben; nur für Sie, 14 Tage lang.',
    en: 'What you have kept for later; for you alone, for 14 days.',
  },
  noDrafts: { de: 'Es liegt nichts Angefangenes da.', en: 'Nothing begun lies here.' },
  goOn: { de: 'Weiter ausfüllen', en: 'Go on' },
  feeds: { de: 'Meine Termine im eigenen Kalender', en: 'My dates in my own calendar' },
  back: { de: 'Zu meinen Angaben', en: 'To my data' },
} as const satisfies { readonly [name: string]: Text };

export const OUTBOX = {
  title: { de: 'Postausgang der Vorführung', en: 'Outbox of the demonstration' },
  lead: {
    de: 'E-Mails, die Handschlag verschickt hätte, die neueste zuerst. In der Vorführung verlässt keine diesen Rechner.',
    en: 'Mails that Handschlag would have sent, the latest first. In the demonstration none leaves this machine.',
  },
  none: { de: 'Noch wurde keine E-Mail verschickt.', en: 'No mail has been sent yet.' },
  aboutNoCase: { de: 'Ohne Vorgang', en: 'About no case' },
  to: { de: 'An', en: 'To' },
  subject: { de: 'Betreff', en: 'Subject' },
  sent: { de: 'Verschickt', en: 'Sent' },
  back: { de: 'Zum Postausgang', en: 'To the outbox' },
  unreadable: { de: 'Diese E-Mail lässt sich nicht als Text zeigen.', en: 'This mail cannot be shown as text.' },
} as const satisfies { readonly [name: string]: Text };
