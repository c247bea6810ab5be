/** `case open`, `case import`, `case list`, `case show`, `case history`, `case comparable`. */
import type { Command } from 'commander';
import { caseNumber } from '../../../domain/case/case-number.ts';
import type { CaseId, MunicipalityId, Text } from '../../../domain/terms.ts';
import { withCaseIds } from '../case-numbers.ts';
import { asOption, type Context, described, formOption, forOption, keyOption } from '../context.ts';
import { readForm } from '../form-file.ts';
import { importCase } from '../import-case.ts';
import { caseListText } from '../list-cases.ts';
import { type Caller, isOfCarrier, officeNamed } from '../people.ts';
import { asCaller, readCase, readCases, readComparable, readHistory } from '../reads.ts';
import type { Session } from '../session.ts';
import { caseText } from '../show-case.ts';
import { comparableText } from '../show-decisions.ts';
import { historyText } from '../show-history.ts';

const CASE = 'HS-K3VUO5JQ';

export function addCases(program: Command, context: Context): void {
  const { words } = context;
  const cases = described(
    'case',
    { de: 'Vorgänge eröffnen und ansehen', en: 'open cases, look at them' },
    context,
    program,
  );

  described('open', { de: 'eine Anfrage stellen', en: 'open a case with a request' }, context, cases, [
    'case open --form anfrage.yaml --as carrier',
    'case open --form anfrage.yaml --carrier nachbarschaft-am-fluss --as social-planner',
  ])
    .addOption(formOption(context).makeOptionMandatory())
    .addOption(asOption(context))
    .option('--municipality <id>', words({ de: 'sonst die der Datei', en: 'otherwise the one of the file' }))
    .option(
      '--carrier <id>',
      words({ de: 'für welchen Träger; sonst der eigene', en: 'for which carrier; otherwise one’s own' }),
    )
    .addOption(keyOption(context))
    .action(async (options: OpenOptions) => {
      const session = context.session();
      const municipality = options.municipality ?? (await session.cast()).municipality;
      const { carrier, key } = options;
      const read = readForm(options.form);
      const caller = await opener(options, session);
      const form = await withCaseIds(read, (number) => session.caseId(number, caller));
      const body = { municipality, ...(carrier ? { carrier } : {}), form };
      const receipt = (await session.api.post('/cases', { ...asCaller(caller), body, key })) as Opened;
      session.terminal.answer(receipt, openText(receipt));
    });

  described('list', { de: 'die eigenen Vorgänge', en: 'one’s own cases' }, context, cases, [
    'case list',
    'case list --as carrier',
  ])
    .addOption(asOption(context))
    .action(async ({ as }: { readonly as?: string }) => {
      const { api, terminal, caller } = context.session();
      const page = await readCases(api, await caller(as, 'social-planner'));
      terminal.answer(page, () => caseListText(page, terminal));
    });

  described(
    'show <case>',
    { de: 'wo ein Vorgang steht und was offen ist', en: 'where a case stands, what is open' },
    context,
    cases,
    [`case show ${CASE}`, `case show ${CASE} --as data-protection-officer`],
  )
    .addOption(asOption(context))
    .addOption(forOption(context))
    .action(async (named: string, { as, for: behalf }: { readonly as?: string; readonly for?: string }) => {
      const office = behalf === undefined ? undefined : officeNamed(behalf);
      const { api, terminal, caller, caseId } = context.session();
      const reader = await caller(as, 'social-planner');
      const file = await readCase(api, await caseId(named, reader), reader, office);
      terminal.answer(file, () => caseText(file, terminal));
    });

  described(
    'history <case>',
    { de: 'was geschehen ist, in Sätzen', en: 'what happened, in sentences' },
    context,
    cases,
    [`case history ${CASE}`, `case history ${CASE} --all`, `case history ${CASE} --json`],
  )
    .addOption(asOption(context))
    .option(
      '--all',
      words({
        de: 'auch Befehle, Benachrichtigungen und Kalenderstände',
        en: 'commands, notices and calendars, too',
      }),
    )
    .action(async (named: string, { as, all }: { readonly as?: string; readonly all?: true }) => {
      const { api, terminal, caller, caseId } = context.session();
      const reader = await caller(as, 'auditor');
      const history = await readHistory(api, await caseId(named, reader), reader);
      terminal.answer(history, () => historyText(history.rows, terminal, { all: all === true }));
    });

  described(
    'comparable <case>',
    { de: 'wie vergleichbare Vorgänge entschieden wurden', en: 'how comparable cases were decided' },
    context,
    cases,
    [`case comparable ${CASE}`],
  )
    .addOption(asOption(context))
    .action(async (named: string, { as }: { readonly as?: string }) => {
      const { api, terminal, caller, caseId } = context.session();
      const reader = await caller(as, 'social-planner');
      const answer = await readComparable(api, await caseId(named, reader), reader);
      terminal.answer(answer, () => comparableText(answer.cases, terminal));
    });

  described(
    'import <file>',
    { de: 'einen laufenden Vorgang aus der Papierakte übernehmen', en: 'take over a running case from its paper file' },
    context,
    cases,
    ['case import vorgang.yaml'],
  ).action(async (path: string) => {
    const { api, terminal, installation, cast } = context.session();
    // A token says who asks; the planner's is enough for every line of an import.
    const who = installation.token === undefined ? { cast: await cast() } : { cast: NOBODY, caller: {} };
    const parts = { api, ...who, language: terminal.language, say: terminal.say };
    const caseId = await importCase(path, parts);
    terminal.answer(
      { caseId },
      {
        de: `Vorgang ${caseId} ist übernommen. Was jetzt offen ist: handschlag case show ${caseId}`,
        en: `Case ${caseId} is imported. What is open now: handschlag case show ${caseId}`,
      },
    );
  });
}

const NOBODY = { municipality: '' as MunicipalityId, people: [] };

interface Opened {
  readonly caseId: CaseId;
}

function openText(opened: Opened): Text {
  const number = caseNumber(opened);
  return {
    de: `Vorgang ${number} (${opened.caseId}) ist eröffnet. Wo er steht: handschlag case show ${number}`,
    en: `Case ${number} (${opened.caseId}) is open. Where it stands: handschlag case show ${number}`,
  };
}

interface OpenOptions {
  readonly form: string;
  readonly as?: string;
  readonly municipality?: string;
  readonly carrier?: string;
  readonly key?: string;
}

/** The carrier itself; for one without a person here, the planner records the request. */
async function opener({ as, carrier }: OpenOptions, session: Session): Promise<Caller> {
  if (as !== undefined || carrier === undefined || session.installation.token) return session.caller(as, 'carrier');
  const { people } = await session.cast();
  const own = people.find((person) => (person.organisation as string) === carrier && isOfCarrier(person));
  return own?.roles.includes('carrier') ? { person: own } : session.caller(undefined, 'social-planner');
}
