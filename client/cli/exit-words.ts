/** What each exit status means: one place, which help, documentation and tests read. */
import type { Text } from '../../domain/terms.ts';
import { EXIT, type Exit } from './cli-error.ts';

export const EXIT_WORDS: readonly (readonly [Exit, Text])[] = [
  [EXIT.done, { de: 'getan', en: 'done' }],
  [EXIT.refused, { de: 'abgelehnt, oder etwas beanstandet', en: 'refused, or something found' }],
  [EXIT.usage, { de: 'falscher Aufruf', en: 'wrong usage' }],
  [EXIT.unreachable, { de: 'Handschlag nicht erreichbar', en: 'Handschlag not reachable' }],
  [EXIT.notSignedIn, { de: 'Anmeldung fehlt oder ist abgelaufen', en: 'not signed in, or no longer' }],
  [EXIT.configuration, { de: 'eine Einstellung ist falsch', en: 'a setting is wrong' }],
  [EXIT.interrupted, { de: 'abgebrochen; nichts gesendet', en: 'interrupted; nothing was sent' }],
];

export const exitText = (language: keyof Text): string =>
  EXIT_WORDS.map(([status, text]) => `  ${String(status).padEnd(4)} ${text[language]}`).join('\n');
