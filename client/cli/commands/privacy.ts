/** `retention …` and `access-report …`: what is to be deleted, and what is stored about somebody (Art. 15 GDPR). */
import { type Command, Option } from 'commander';
import type { Text } from '../../../domain/terms.ts';
import type { AccessReport } from '../../access-report/report.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { asOption, type Context, described } from '../context.ts';
import { dayOption } from '../day-option.ts';
import { localDate } from '../local-time.ts';
import { asCaller } from '../reads.ts';
import { keptFile, outputOption } from '../save-file.ts';
import { tableText } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { addCaseCommand } from './case-command.ts';
import { addReading, withQuery } from './plain-command.ts';

const CASE = 'HS-K3VUO5JQ';

interface Due {
  readonly until: string;
  readonly total: number;
  readonly next?: string;
  readonly cases: readonly {
    readonly caseId: string;
    readonly number: string;
    readonly carrierName?: string;
    readonly ending: { readonly label: Text };
    readonly dueSince: string;
    readonly values: number;
    readonly documents: number;
    readonly hold?: object;
    readonly proposal?: { readonly yours: boolean };
  }[];
}

export function addRetention(program: Command, context: Context): void {
  const { words } = context;
  const retention = described(
    'retention',
    { de: 'Löschen nach Ablauf der Aufbewahrung', en: 'deletion after the retention period' },
    context,
    program,
  );
  addReading<Due>(retention, context, {
    usage: 'preview',
    about: {
      de: 'welche Vorgänge zu löschen sind; ändert nichts',
      en: 'which cases are due for deletion; changes nothing',
    },
    examples: ['retention preview', 'retention preview --until 31.12.2036'],
    as: 'data-protection-officer',
    ofMunicipality: true,
    options: [
      dayOption(
        '--until <date>',
        { de: 'bis zu diesem Tag; sonst heute', en: 'by this day; otherwise today' },
        context,
      ),
      new Option('--after <next>', words({ de: 'die nächste Seite', en: 'the next page' })),
    ],
    path: ({ municipality: id, options: { until, after } }) =>
      withQuery(`/municipalities/${id}/retention`, { until, after }),
    text: dueText,
  });
  addCaseCommand(retention, context, {
    usage: 'propose <case>',
    about: {
      de: 'die Löschung vorschlagen; eine zweite Person muss zustimmen',
      en: 'propose the deletion; a second person must consent',
    },
    examples: [`retention propose ${CASE}`],
    command: 'propose-deletion',
  });
  addCaseCommand(retention, context, {
    usage: 'consent <case>',
    about: { de: 'der Löschung zustimmen; das ist endgültig', en: 'consent to the deletion; this is final' },
    examples: [`retention consent ${CASE} --as data-protection-officer`],
    command: 'consent-to-deletion',
    warning: {
      de: 'Alle Schlüssel und Dokumente dieses Vorgangs werden vernichtet.',
      en: 'All keys and documents of this case are destroyed.',
    },
  });
  addCaseCommand(retention, context, {
    usage: 'withdraw <case>',
    about: { de: 'einen Löschvorschlag zurücknehmen', en: 'take a proposal of deletion back' },
    examples: [`retention withdraw ${CASE}`],
    command: 'withdraw-deletion',
  });
  addCaseCommand(retention, context, {
    usage: 'hold <case>',
    about: {
      de: 'nicht löschen, solange ein Streit oder eine Prüfung läuft',
      en: 'do not delete while a dispute or an audit goes on',
    },
    examples: [`retention hold ${CASE} --reason "Klage vor dem Verwaltungsgericht"`],
    command: 'place-hold',
  });
  addCaseCommand(retention, context, {
    usage: 'release <case>',
    about: { de: 'die Löschsperre aufheben', en: 'lift the hold' },
    examples: [`retention release ${CASE}`],
    command: 'lift-hold',
  });
}

function dueText({ cases, total, until, next }: Due, terminal: Terminal): string {
  const { words } = terminal;
  if (cases.length === 0)
    return words({
      de: `Bis ${localDate(until)} ist nichts zu löschen.`,
      en: `Nothing is due by ${localDate(until)}.`,
    });
  return [
    words({
      de: `${total} ${total === 1 ? 'Vorgang' : 'Vorgänge'} bis ${localDate(until)}:`,
      en: `${total} ${total === 1 ? 'case' : 'cases'} by ${localDate(until)}:`,
    }),
    tableText(
      cases,
      [
        { heading: { de: 'Vorgang', en: 'Case' }, of: ({ number }) => number },
        { heading: { de: 'Träger', en: 'Carrier' }, of: ({ carrierName }) => carrierName, gives: true },
        { heading: { de: 'Ausgang', en: 'Ending' }, of: ({ ending }) => words(ending.label), gives: true },
        { heading: { de: 'Fällig seit', en: 'Due since' }, of: ({ dueSince }) => localDate(dueSince) },
        { heading: { de: 'Angaben', en: 'Values' }, of: ({ values }) => values, align: 'right' },
        { heading: { de: 'Dokumente', en: 'Documents' }, of: ({ documents }) => documents, align: 'right' },
        { heading: { de: 'Stand', en: 'State' }, of: (one) => words(stateOf(one)), gives: true },
      ],
      terminal,
    ),
    ...(next === undefined ? [] : [words({ de: `… und weitere: --after ${next}`, en: `… and more: --after ${next}` })]),
  ].join('\n');
}

function stateOf({ hold, proposal }: Due['cases'][number]): Text {
  if (hold) return { de: 'Löschsperre', en: 'held' };
  if (!proposal) return { de: '', en: '' };
  return proposal.yours
    ? { de: 'von Ihnen vorgeschlagen; es fehlt eine zweite Person', en: 'proposed by you; a second person is missing' }
    : { de: 'vorgeschlagen: wartet auf Zustimmung', en: 'proposed: waits for consent' };
}

export function addAccessReport(program: Command, context: Context): void {
  const { words } = context;
  described(
    'access-report [person]',
    {
      de: 'was über einen selbst oder eine Person gespeichert ist (Art. 15 DSGVO)',
      en: 'what is stored about oneself or a person (Art. 15 GDPR)',
    },
    context,
    program,
    [
      'access-report --as p-kontakt',
      'access-report p-kontakt --pdf --output auskunft.pdf',
      'access-report --email n.nachbar@traeger.example',
    ],
  )
    .option(
      '--name <name>',
      words({ de: 'wer nicht im Verzeichnis steht: ihr Name', en: 'somebody not in the directory: their name' }),
    )
    .option(
      '--email <address>',
      words({ de: 'wer nicht im Verzeichnis steht: ihre Adresse', en: 'somebody not in the directory: their address' }),
    )
    .option('--pdf', words({ de: 'als PDF zum Aushändigen', en: 'as PDF to hand over' }))
    .addOption(outputOption(context))
    .addOption(asOption(context))
    .action(async (person: string | undefined, options: ReportOptions) => {
      const { name, email, pdf, output } = options;
      const searched = name !== undefined || email !== undefined;
      if ((searched && person !== undefined) || (searched && pdf)) throw new CliError(EXIT.usage, ONE_OF);
      const { api, terminal, caller } = context.session();
      const asker = await caller(options.as, person === undefined && !searched ? 'carrier' : 'data-protection-officer');
      if (searched) {
        const body = { ...(name ? { name } : {}), ...(email ? { email } : {}) };
        const found = (await api.post('/access-reports', { ...asCaller(asker), body })) as AccessReport;
        return terminal.answer(found, () => reportText(found, terminal));
      }
      const path = person === undefined ? '/me/access-report' : `/people/${encodeURIComponent(person)}/access-report`;
      if (pdf) {
        const file = await api.download(
          withQuery(`${path}.pdf`, { lang: terminal.language }),
          asker.person?.id,
          asker.role,
        );
        return keptFile(file, output, 'access-report.pdf', terminal);
      }
      const report = (await api.get(path, asker.person?.id, asker.role)) as AccessReport;
      terminal.answer(report, () => reportText(report, terminal));
    });
}

interface ReportOptions {
  readonly name?: string;
  readonly email?: string;
  readonly pdf?: true;
  readonly output?: string;
  readonly as?: string;
}

/** The outline; every value stands in `--json` and in the PDF. */
function reportText(
  { about, directory, roles, named, mentioned, acts, told, credentials, drafts }: AccessReport,
  terminal: Terminal,
): string {
  const { words } = terminal;
  const mail = directory?.email ?? about.email;
  const places = named.map(({ number, seq, field }) => `  ${number} #${seq}  ${words(field)}`);
  const counts: readonly (readonly [Text, number])[] = [
    [{ de: 'Rollen gegeben und genommen', en: 'Roles given and taken' }, roles.length],
    [{ de: 'Ausgegebene Zugänge', en: 'Accesses handed out' }, credentials.length],
    [{ de: 'Angefangene Formulare', en: 'Forms begun' }, drafts.length],
    [{ de: 'In Freitexten erwähnt', en: 'Mentioned in free texts' }, mentioned.length],
    [{ de: 'Eigene Handlungen', en: 'Own acts' }, acts.length],
    [{ de: 'Benachrichtigungen', en: 'Notices' }, told.length],
  ];
  return [
    [directory?.name ?? about.name ?? about.person, mail && `<${mail}>`].filter(Boolean).join(' '),
    ...counts.map(([label, count]) => `  ${words(label)}: ${count}`),
    words({ de: `In Formularen benannt: ${named.length}`, en: `Named in forms: ${named.length}` }),
    ...places,
    // A search by hand has no PDF.
    words(
      about.person === undefined
        ? { de: 'Alles mit --json.', en: 'All of it with --json.' }
        : { de: 'Alles mit --json, oder als PDF mit --pdf.', en: 'All of it with --json, or as PDF with --pdf.' },
    ),
  ].join('\n');
}

const ONE_OF = {
  de: 'Nennen Sie eine Person des Verzeichnisses, oder --name und --email ohne --pdf.',
  en: 'Name a person of the directory, or --name and --email without --pdf.',
};
