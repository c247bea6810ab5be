/** Forecast, plan and the calendar before a request as text: the sentences first, a line for each date after them. */

import { ELECTION_NAMES } from '../../domain/calendar/election-names.ts';
import { compareDates } from '../../domain/calendar/plain-dates.ts';
import type { CalendarEntry } from '../../domain/forecast/good-time.ts';
import { roleLabel } from '../../domain/guideline/office-words.ts';
import { type PlainDate, ROLES, type StepName, type Text } from '../../domain/terms.ts';
import type { ToldForecast, ToldGoodTime, ToldPlan } from '../reading/forecast.ts';
import { stepLabel } from '../texts/step-label.ts';
import { localDate } from './local-time.ts';
import type { Terminal } from './terminal.ts';

export function forecastText({ sentences, steps }: ToldForecast, terminal: Terminal): string {
  const { words } = terminal;
  const rows = steps.map((step) => {
    const air = step.slack === undefined ? '' : `  ${words(AIR)} ${step.slack}`;
    return `  ${dateOr(step.finish)}  ${step.slack === 0 ? '*' : ' '} ${named(step, terminal)}${air}`;
  });
  return [...sentences.map(words), ...(rows.length > 0 ? ['', words(STEPS), ...rows] : [])].join('\n');
}

export function planText({ sentences, steps }: ToldPlan, terminal: Terminal): string {
  const { words } = terminal;
  const inOrder = [...steps].sort((one, other) => compareDates(one.latest ?? NEVER, other.latest ?? NEVER));
  const rows = inOrder.map((step) => {
    const late = step.tooLateBy === undefined ? '' : `  ${words(LATE)} ${step.tooLateBy}`;
    return `  ${dateOr(step.latest)}  ${dateOr(step.earliest)}  ${step.isTooLate ? '✗' : '✓'} ${named(step, terminal)}${late}`;
  });
  return [...sentences.map(words), '', words(LAST_AND_FIRST), ...rows].join('\n');
}

export function goodTimeText({ entries, answer, sentences }: ToldGoodTime, terminal: Terminal): string {
  const { words } = terminal;
  const rows = entries.map((entry) => {
    const id = entry.kind === 'sitting' ? `  [${entry.sitting.id}]` : '';
    return `  ${localDate(entry.on)}  ${words(told(entry))}${id}`;
  });
  return [
    words(answer),
    '',
    words(AHEAD),
    ...rows,
    '',
    words(TODAY),
    ...sentences.map((line) => `  ${words(line)}`),
  ].join('\n');
}

function named(
  { step, instance }: { readonly step: StepName; readonly instance?: string },
  { words }: Terminal,
): string {
  const office = ROLES.find((role) => role === instance);
  const which = office ? words(roleLabel(office)) : instance;
  return `${words(stepLabel(step))}${which === undefined ? '' : ` (${which})`}`;
}

/** Sorts behind every date: what no day is early enough for. */
const NEVER = '9999-12-31' as PlainDate;

const dateOr = (date: string | undefined): string => (date === undefined ? '–'.padEnd(10) : localDate(date));

function told(entry: CalendarEntry): Text {
  switch (entry.kind) {
    case 'sitting': {
      const { name } = entry.sitting;
      const paper = localDate(entry.paper.date);
      return { de: `${name}, Vorlagenschluss ${paper}`, en: `${name}, papers due ${paper}` };
    }
    case 'recess': {
      const to = localDate(entry.recess.to);
      return { de: `${entry.recess.name} bis ${to}`, en: `${entry.recess.name} until ${to}` };
    }
    case 'election': {
      const { de, en } = ELECTION_NAMES[entry.election.kind];
      const { red } = entry.stretches;
      return red
        ? { de: `${de}, kein Versand ab ${localDate(red)}`, en: `${en}, no dispatch from ${localDate(red)} on` }
        : { de, en };
    }
  }
}

const AIR: Text = { de: 'Puffer (AT):', en: 'slack (working days):' };
const LATE: Text = { de: 'zu spät um (AT):', en: 'too late by (working days):' };
const STEPS: Text = {
  de: 'Frühestens erledigt (* ohne Puffer: jeder Verzug verschiebt den Bericht oder den Abschluss)',
  en: 'Done at the earliest (* no slack: any delay moves the report or the end)',
};
const LAST_AND_FIRST: Text = { de: 'Spätestens · frühestens', en: 'At the latest · at the earliest' };
const AHEAD: Text = {
  de: 'Was bevorsteht [so heißt die Sitzung für case plan]',
  en: 'What lies ahead [the sitting’s name for case plan]',
};
const TODAY: Text = { de: 'Eine Anfrage von heute', en: 'A request made today' };
