/** `municipality …`: profile, people, calendar, effort. */
import type { Command } from 'commander';
import { type Context, described } from '../context.ts';
import { addEffort } from './municipality/effort.ts';
import { addClosedDays, addElections } from './municipality/elections.ts';
import { addGive } from './municipality/give.ts';
import { addParts } from './municipality/parts.ts';
import { addPeople } from './municipality/people.ts';
import { addSittings } from './municipality/sittings.ts';

export function addMunicipality(program: Command, context: Context): void {
  const municipality = described(
    'municipality',
    {
      de: 'die Kommune: Profil, Menschen, Kalender, Aufwand',
      en: 'the municipality: profile, people, calendar, effort',
    },
    context,
    program,
  );
  for (const add of [addParts, addPeople, addSittings, addElections, addClosedDays, addEffort, addGive])
    add(municipality, context);
}
