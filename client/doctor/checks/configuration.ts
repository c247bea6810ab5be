/**
 * What the web process would be told: each variable that is missing or wrong, and whom the public pages cannot name. The worker says
 * the same of its own at its start.
 */
import type { Text } from '../../../domain/terms.ts';
import { ConfigurationError } from '../../../storage/environment.ts';
import { readHttpConfig } from '../../http/config.ts';
import type { operatorVariables } from '../../http/operator.ts';
import { type Check, type Site, skipped, warning, well, wrong } from '../check.ts';

export const CONFIGURATION: readonly Check[] = [
  {
    id: 'variables',
    label: { de: 'Einstellungen des Webprozesses', en: 'settings of the web process' },
    ask: ({ environment, postgres }) => {
      // On one machine the launcher sets them.
      if (isLocal(environment, postgres)) return skipped('npm start setzt sie', 'npm start sets them');
      try {
        readHttpConfig(environment);
        return well('vollständig', 'complete');
      } catch (error) {
        if (!(error instanceof ConfigurationError)) throw error;
        const list = error.problems.join('; ');
        return wrong(list, list, {
          de: 'Tragen Sie die genannten Variablen ein; docs/operations.md erklärt jede.',
          en: 'Set the variables that are named; docs/operations.md explains each.',
        });
      }
    },
  },
  {
    id: 'operator',
    label: { de: 'Impressum, Datenschutz, Barrierefreiheit', en: 'imprint, data protection, accessibility' },
    ask: ({ environment, postgres }) => {
      // With an identity provider there are real accounts, on one machine as well.
      if (isLocal(environment, postgres) && !environment.HANDSCHLAG_OIDC_ISSUER)
        return skipped('die Vorführung nennt Erfundenes', 'the demonstration names what is invented');
      const missing = Object.entries(NAMED).filter(([name]) => (environment[name] ?? '').trim() === '');
      if (missing.length === 0) return well('vollständig', 'complete');
      const list = (language: keyof Text) =>
        missing.map(([name, { [language]: what }]) => `${name} (${what})`).join('; ');
      return warning(`es fehlen ${list('de')}`, `missing: ${list('en')}`, {
        de: 'Das Gesetz verlangt diese Angaben; bis dahin steht auf den Seiten „vom Betrieb noch nicht eingetragen“. Tragen Sie sie ein (docs/operations.md, Settings) und starten Sie den Webprozess neu.',
        en: 'The law asks for them; until then the pages say “not entered by the operator yet”. Set them (docs/operations.md, Settings) and restart the web process.',
      });
    },
  },
];

/** Beyond one machine nobody has to say `production`. */
const isLocal = ({ HANDSCHLAG_MODE: mode }: Site['environment'], postgres: boolean): boolean =>
  (mode || (postgres ? 'production' : 'local')) === 'local';

const NAMED: Readonly<Record<keyof typeof operatorVariables, Text>> = {
  HANDSCHLAG_OPERATOR_NAME: { de: 'die öffentliche Stelle', en: 'the public body' },
  HANDSCHLAG_OPERATOR_ADDRESS: { de: 'ihre Anschrift', en: 'its address' },
  HANDSCHLAG_OPERATOR_REPRESENTATIVE: { de: 'wer sie vertritt', en: 'who represents it' },
  HANDSCHLAG_OPERATOR_EMAIL: { de: 'ihre E-Mail', en: 'its e-mail' },
  HANDSCHLAG_OPERATOR_PHONE: { de: 'ihre Telefonnummer', en: 'its telephone' },
  HANDSCHLAG_DATA_PROTECTION_CONTACT: { de: 'Datenschutzbeauftragte', en: 'data-protection officer' },
  HANDSCHLAG_SUPERVISORY_AUTHORITY: { de: 'Datenschutzaufsicht', en: 'supervisory authority' },
  HANDSCHLAG_ENFORCEMENT_BODY: { de: 'Durchsetzungsstelle Barrierefreiheit', en: 'enforcement body for accessibility' },
};
