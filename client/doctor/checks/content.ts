/** What lies in the stores: all of it whole (where there is time to look), a municipality to work for, nothing overdue, receivers that take their messages. */
import type { Instant } from '../../../domain/terms.ts';
import { checkStores } from '../../backup/check-stores.ts';
import { type Check, note, skipped, well, wrong } from '../check.ts';
import { looking } from './stores.ts';

const OVERDUE_AFTER_MS = 60_000;
const MOST = 5;

export const CONTENT: readonly Check[] = [
  {
    id: 'everything',
    label: { de: 'jede Zeile, jeder Schlüssel, jedes Dokument', en: 'every row, key and document' },
    ask: (site) => {
      if (!site.thorough) return skipped('nur mit --thorough', 'with --thorough alone');
      return looking(site, async (stores) => {
        const { streams, rows, wrong: found } = await checkStores(stores);
        if (found.length === 0)
          return well(`${streams} Ströme, ${rows} Zeilen: vollständig`, `${streams} streams, ${rows} rows: all there`);
        const some = `${found.slice(0, MOST).join('; ')}${found.length > MOST ? '; …' : ''}`;
        return wrong(`${found.length} Funde: ${some}`, `${found.length} found: ${some}`, {
          de: 'Was hier steht, ist beschädigt oder fehlt. Holen Sie die letzte Sicherung zurück, die noch fehlerfrei war: handschlag restore --replace.',
          en: 'What stands here is damaged or missing. Bring back the last back-up that was in order: handschlag restore --replace.',
        });
      });
    },
  },
  {
    id: 'municipality',
    label: { de: 'Kommune', en: 'municipality' },
    ask: (site) =>
      looking(site, async ({ journal }) => {
        for await (const { stream, municipality } of journal.streams())
          if (stream.startsWith('municipality/')) return well(municipality, municipality);
        const text = ['noch keine eingerichtet', 'none is set up yet'] as const;
        if (!site.processes) return note(...text);
        return wrong(...text, {
          de: 'Niemand kann sich anmelden. Nennen Sie ihre Datei in HANDSCHLAG_MUNICIPALITY_FILE (handschlag new-municipality schreibt sie) und starten Sie neu.',
          en: 'Nobody can sign in. Name its file in HANDSCHLAG_MUNICIPALITY_FILE (handschlag new-municipality writes it) and start again.',
        });
      }),
  },
  {
    id: 'agenda',
    label: { de: 'Fälliges', en: 'what is due' },
    ask: (site) =>
      looking(site, async ({ readModel }) => {
        const wakeBefore = new Date(site.now() - OVERDUE_AFTER_MS).toISOString() as Instant;
        const overdue = (await readModel.cases({ open: true, wakeBefore }, { limit: 1_000 })).length;
        if (overdue === 0) return well('nichts überfällig', 'nothing overdue');
        const text = [`${overdue} Vorgänge warten auf die Maschine`, `${overdue} cases wait for the machine`] as const;
        if (!site.processes) return note(...text);
        return wrong(...text, {
          de: 'Läuft der Worker? Nach fünf Minuten sollte es von selbst weitergehen, sonst: handschlag restart --all',
          en: 'Does the worker run? After five minutes it should go on by itself, otherwise: handschlag restart --all',
        });
      }),
  },
  {
    id: 'webhooks',
    label: { de: 'Empfänger von Webhooks', en: 'receivers of webhooks' },
    ask: (site) =>
      looking(site, async ({ webhooks }) => {
        const troubled = await webhooks.troubled();
        if (troubled.length === 0) return well('keiner lehnt ab', 'none refuses');
        const some = troubled.slice(0, MOST).map(({ id, state, problem }) => `${id} (${problem ?? state})`);
        const paused = troubled.filter(({ state }) => state === 'paused').length;
        return wrong(
          `${troubled.length} nehmen nichts an, davon ${paused} angehalten: ${some.join(', ')}`,
          `${troubled.length} take nothing, ${paused} of them paused: ${some.join(', ')}`,
          {
            de: 'Sprechen Sie mit dem Betreiber des Empfängers; angehaltene gehen erst mit handschlag webhook resume weiter. Verloren ist nichts.',
            en: 'Talk to whoever runs the receiver; paused ones go on with handschlag webhook resume alone. Nothing is lost.',
          },
        );
      }),
  },
];
