/** What a form is called by the address at which it lies. */
import { COMMAND_TABLE, type Command } from '../../domain/case/command-table.ts';
import { Request } from '../../domain/guideline/forms/request.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import { type CaseId, PEOPLE_COMMANDS, STEPS, type Text } from '../../domain/terms.ts';
import { describeForm, type FormVariant } from '../reading/form-description.ts';

interface PlaceOfForm {
  readonly label: Text;
  readonly caseId?: CaseId;
  /** Its fields, where it is a form of the guideline. */
  readonly variants: readonly FormVariant[];
}

export function placeInWords(place: string): PlaceOfForm {
  const [, id, kind, name] = /^\/cases\/([a-z0-9]{26})(?:\/(steps|commands)\/([a-z-]+))?/.exec(place) ?? [];
  const ofCase = id === undefined ? {} : { caseId: id as CaseId };
  const step = STEPS.find((one) => kind === 'steps' && one === name);
  if (step) return { ...ofCase, label: stepOf(step).label, variants: describeForm(stepOf(step).form) };
  const command = PEOPLE_COMMANDS.find((one) => kind === 'commands' && one === name);
  const { label, form }: Partial<Command> = command ? COMMAND_TABLE[command] : {};
  if (label && form) return { ...ofCase, label, variants: describeForm(form) };
  const [start, other] = PLACES.find(([begin]) => place.startsWith(begin)) ?? ['', FORM];
  return { ...ofCase, label: other, variants: start === NEW_CASE ? describeForm(Request) : [] };
}

const NEW_CASE = '/cases/new';
const FORM: Text = { de: 'Formular', en: 'Form' };
const PLACES: readonly (readonly [start: string, Text])[] = [
  [NEW_CASE, { de: 'Neue Anfrage', en: 'New request' }],
  ['/cases/', { de: 'Formular eines Vorgangs', en: 'Form of a case' }],
  ['/administration', { de: 'Formular der Verwaltung', en: 'Form of the administration' }],
  ['/calendar', { de: 'Änderung des Kalenders', en: 'Change of the calendar' }],
];
