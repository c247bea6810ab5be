/** `case open` and `case import`: where cases come from. */
import type { Command } from 'commander';
import { caseNumber } from '../../../domain/case/case-number.ts';
import { formOf } from '../../../domain/case/commands.ts';
import type { CaseId, MunicipalityId, Text } from '../../../domain/terms.ts';
import { commandLabel } from '../../history/command-labels.ts';
import { describeForm } from '../../reading/form-description.ts';
import { withCaseIds } from '../case-numbers.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { asOption, type Context, described, formOption, keyOption, municipalityOption } from '../context.ts';
import { readForm } from '../form-file.ts';
import { importCase } from '../import-case.ts';
import { type Caller, isOfCarrier } from '../people.ts';
import { asCaller } from '../reads.ts';
import type { Session } from '../session.ts';
import { sentByForm, wrongInForm } from './by-form.ts';

export function addOpening(cases: Command, context: Context): void {
  const { words } = context;
  described('open', { de: 'eine Anfrage stellen', en: 'open a case with a request' }, context, cases, [
    'case open',
    'case open --form anfrage.yaml --as carrier',
    'case open --form anfrage.yaml --carrier nachbarschaft-am-fluss --as social-planner',
  ])
    .addOption(formOption(context))
    .addOption(asOption(context))
    .addOption(municipalityOption(context))
    .option(
      '--carrier <id>',
      words({ de: 'für welchen Träger; sonst der eigene', en: 'for which carrier; otherwise one’s own' }),
    )
    .addOption(keyOption(context))
    .action(async (options: OpenOptions) => {
      if (options.form === undefined && !context.questioner()) throw new CliError(EXIT.usage, NO_FORM);
      const known = options.form === undefined ? {} : readForm(options.form);
      const session = context.session();
      const municipality = await session.municipalityId(options.municipality);
      const { carrier, key } = options;
      const caller = await opener(options, session);
      const receipt = await sentByForm(
        {
          title: commandLabel('open-case'),
          variants: describeForm(formOf('open-case')),
          known,
          check: (form) => wrongInForm('open-case', form),
          send: async (answered) => {
            const form = await withCaseIds(answered, (number) => session.caseId(number, caller));
            const body = { municipality, ...(carrier ? { carrier } : {}), form };
            return (await session.api.post('/cases', { ...asCaller(caller), body, key })) as Opened;
          },
        },
        context,
      );
      session.terminal.answer(receipt, openText(receipt));
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
const NO_FORM: Text = { de: 'Es fehlt die Option „--form <file>“.', en: 'The option “--form <file>” is missing.' };

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
  readonly form?: string;
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
