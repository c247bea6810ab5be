/** What the web process would be told: each variable that is missing or wrong. The worker says the same of its own at its start. */
import { ConfigurationError } from '../../../storage/environment.ts';
import { readHttpConfig } from '../../http/config.ts';
import { type Check, skipped, well, wrong } from '../check.ts';

export const CONFIGURATION: readonly Check[] = [
  {
    id: 'variables',
    label: { de: 'Einstellungen des Webprozesses', en: 'settings of the web process' },
    ask: ({ environment, postgres }) => {
      // On one machine the launcher sets them. Beyond it nobody has to say `production`.
      const isLocal = (environment.HANDSCHLAG_MODE || (postgres ? 'production' : 'local')) === 'local';
      if (isLocal) return skipped('npm start setzt sie', 'npm start sets them');
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
];
