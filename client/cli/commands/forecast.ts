/** `case forecast`, `case plan`, `municipality when`: what lies ahead. */
import type { Command } from 'commander';
import type { ToldForecast, ToldGoodTime, ToldPlan } from '../../reading/forecast.ts';
import { asOption, type Context, described } from '../context.ts';
import { casePath } from '../reads.ts';
import { forecastText, goodTimeText, planText } from '../show-forecast.ts';

const CASE = 'HS-K3VUO5JQ';

/** The groups are there already: this adds to them. */
export function addForecast(program: Command, context: Context): void {
  const group = (name: string) => program.commands.find((command) => command.name() === name) ?? program;
  addForCase(group('case'), context);
  addWhen(group('municipality'), context);
}

function addForCase(cases: Command, context: Context): void {
  const { words } = context;
  described(
    'forecast <case>',
    {
      de: 'wann der Vorgang wo sein kann, und warum nicht früher',
      en: 'when the case can be where, and why no earlier',
    },
    context,
    cases,
    [`case forecast ${CASE}`, `case forecast ${CASE} --as carrier`],
  )
    .addOption(asOption(context))
    .action(async (named: string, { as }: { readonly as?: string }) => {
      const { api, terminal, caller, caseId } = context.session();
      const reader = await caller(as, 'social-planner');
      const id = await caseId(named, reader);
      const found = (await api.get(`${casePath(id)}/forecast`, reader.person?.id, reader.role)) as ToldForecast;
      terminal.answer(found, () => forecastText(found, terminal));
    });

  described(
    'plan <case>',
    {
      de: 'von einer Sitzung zurück: bis wann jeder Schritt erledigt sein muss',
      en: 'back from a sitting: by when each step must be done',
    },
    context,
    cases,
    [`case plan ${CASE} --sitting social-affairs-2027-05-11`],
  )
    .requiredOption(
      '--sitting <id>',
      words({
        de: 'in dieser Sitzung; welche es gibt, zeigt: municipality when',
        en: 'in this sitting; which there are shows: municipality when',
      }),
    )
    .addOption(asOption(context))
    .action(async (named: string, { as, sitting }: { readonly as?: string; readonly sitting: string }) => {
      const { api, terminal, caller, caseId } = context.session();
      const reader = await caller(as, 'social-planner');
      const path = `${casePath(await caseId(named, reader))}/plan?sitting=${encodeURIComponent(sitting)}`;
      const plan = (await api.get(path, reader.person?.id, reader.role)) as ToldPlan;
      terminal.answer(plan, () => planText(plan, terminal));
    });
}

function addWhen(municipality: Command, context: Context): void {
  const { words } = context;
  described(
    'when',
    {
      de: 'wann eine Anfrage günstig ist: Sitzungen, Sitzungsferien, Wahlen',
      en: 'when to ask: sittings, recess, elections',
    },
    context,
    municipality,
    ['municipality when', 'municipality when --months 6 --as carrier'],
  )
    .addOption(asOption(context))
    .option('--months <number>', words({ de: 'wie weit voraus; sonst zwölf', en: 'how far ahead; otherwise twelve' }))
    .option('--municipality <id>', words({ de: 'sonst die der Datei', en: 'otherwise the one of the file' }))
    .action(async ({ as, months, municipality: named }: WhenOptions) => {
      const { api, terminal, caller, cast } = context.session();
      const id = named ?? (await cast()).municipality;
      const reader = await caller(as, 'carrier');
      const ahead = months === undefined ? '' : `?months=${encodeURIComponent(months)}`;
      const path = `/municipalities/${encodeURIComponent(id)}/when${ahead}`;
      const found = (await api.get(path, reader.person?.id, reader.role)) as ToldGoodTime;
      terminal.answer(found, () => goodTimeText(found, terminal));
    });
}

interface WhenOptions {
  readonly as?: string;
  readonly months?: string;
  readonly municipality?: string;
}
