/** Changing the calendar: sittings, elections and closed days one by one, and sittings from a file. */
import type { Context, Hono } from 'hono';
import type { MunicipalityState } from '../../../../domain/municipality/messages.ts';
import type { MunicipalityCommandName } from '../../../../domain/terms.ts';
import { readPosted } from '../../forms/posted.ts';
import { mayChange } from '../../may-change.ts';
import { dayOf } from '../../parts/dates.tsx';
import { signedIn } from '../../session/signed-in-only.ts';
import { type CalendarChange, IMPORT } from '../../texts/calendar-changes.ts';
import type { Site } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { type Change, type ChangeServices, changeFlow } from './change-flow.tsx';
import { changeNamed, formOf, optionsIn, readChange, typedFrom } from './change-form.ts';
import { ClosedSpan } from './closed-span.tsx';
import { IMPORT_VARIANTS, readImport, suggestedImport, withFileText } from './import-file.ts';
import { CalendarFile, SkippedEntries } from './import-parts.tsx';

const ADDRESS = '/calendar/changes/:command{[a-z-]+}';

export function calendarChangeRoutes(web: Hono<WebEnv>, site: Site, services: ChangeServices): void {
  const { readMunicipality, now } = services;
  const flow = changeFlow(site, services);

  web.get(ADDRESS, async (c) => {
    const command = changeNamed(c.req.param('command'));
    const change = command && (await changeOf(c, command));
    return change ? flow.begin(c, change, typedFrom(command, c.req.query())) : c.notFound();
  });

  web.post(ADDRESS, async (c) => {
    const command = changeNamed(c.req.param('command'));
    const change = command && (await changeOf(c, command));
    return change ? flow.goOn(c, change, (await readPosted(c)).typed) : c.notFound();
  });

  web.get('/calendar/import', async (c) => {
    const change = await importOf(c);
    return change ? flow.begin(c, change, suggestedImport(dayOf(await now()))) : c.notFound();
  });

  web.post('/calendar/import', async (c) => {
    const change = await importOf(c);
    return change ? flow.goOn(c, change, await withFileText(await readPosted(c))) : c.notFound();
  });

  async function changeOf(c: Context<WebEnv>, command: CalendarChange): Promise<Change | undefined> {
    const state = await stateFor(c, command);
    if (!state) return undefined;
    const today = dayOf(await now());
    return {
      ...{ command, state, variants: formOf(command) },
      options: (view) => optionsIn(command, state, today, view),
      ...(command === 'close-days' ? { fields: (model) => <ClosedSpan model={model} /> } : {}),
      read: (typed) => ({ kind: 'read', form: readChange(command, typed, state) }),
    };
  }

  async function importOf(c: Context<WebEnv>): Promise<Change | undefined> {
    const state = await stateFor(c, 'import-sittings');
    if (!state) return undefined;
    return {
      ...{ command: 'import-sittings', state, variants: IMPORT_VARIANTS },
      options: () => ({ committee: state.profile.committees.map(({ id, name }) => ({ value: id, label: name })) }),
      lead: (view) => view.t(IMPORT.lead),
      fields: (model) => <CalendarFile model={model} />,
      read: (typed) => {
        const read = readImport(typed, state);
        if (read.kind === 'refused') return read;
        return { ...read, aside: (view) => <SkippedEntries view={view} skipped={read.skipped} /> };
      },
    };
  }

  /** Undefined, as if there were no such page, for whoever may not give the command. */
  function stateFor(c: Context<WebEnv>, command: MunicipalityCommandName): Promise<MunicipalityState | undefined> {
    const person = signedIn(c);
    return mayChange(person, command) ? readMunicipality(person.municipality) : Promise.resolve(undefined);
  }
}
