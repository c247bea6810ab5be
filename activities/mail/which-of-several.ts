/** Of a step that is done once for each of several: which of them a notice means. */
import { longDate } from '../../domain/calendar/long-date.ts';
import type { Sitting } from '../../domain/calendar/planning-basis.ts';
import { shareOf } from '../../domain/case/instances.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Work } from '../../domain/case/work.ts';
import { officeIn } from '../../domain/guideline/office-words.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import { ROLES, type Text } from '../../domain/terms.ts';
import { oneLine } from './wording.ts';

/** What of a work says which step it means. */
export type Which = Pick<Work, 'step' | 'instance'> & Partial<Pick<Work, 'to'>>;

/** "Nr. 3", the town, the committee, the office; undefined where the step is done once, or by the reader's own office. */
export function whichOfSeveral(state: CaseState, { step, instance, to = [] }: Which): Text | undefined {
  if (step === undefined || instance === undefined) return undefined;
  switch (stepOf(step).each) {
    case 'complaint':
      return { de: `Nr. ${instance}`, en: `No. ${instance}` };
    case 'register':
      return bothLanguages(registerName(state, instance));
    case 'committee':
      return bothLanguages(committeeName(state, instance));
    case 'role': {
      const office = ROLES.find((role) => role === instance);
      const town = state.basis.registers.find(({ id }) => shareOf('registration-office', id) === instance);
      if (town) return bothLanguages(oneLine(town.name));
      return office && !to.includes(office) ? officeIn(state.basis, office).label : undefined;
    }
    default:
      return step === 'submit-report' ? bothLanguages(committeeName(state, instance)) : undefined;
  }
}

export const registerName = ({ basis }: CaseState, register: string): string =>
  oneLine(basis.registers.find(({ id }) => id === register)?.name ?? register);

export const committeeName = ({ basis }: CaseState, committee: string): string =>
  oneLine(basis.sittings.find((sitting) => sitting.committee === committee)?.name ?? committee);

/** The sitting that was chosen for this committee, or, where none is named, the first that was chosen. */
export function chosenSitting({ basis, facts }: CaseState, committee: string | undefined): Sitting | undefined {
  const chosen = committee === undefined ? Object.values(facts.sittings ?? {})[0] : facts.sittings?.[committee];
  return basis.sittings.find(({ id }) => id === chosen?.sitting);
}

/** "im Gremium „Sozialausschuss“, Sitzung am 18. Juni 2026". */
export function sittingText(state: CaseState, committee: string | undefined): Text | undefined {
  const sitting = chosenSitting(state, committee);
  if (!sitting) {
    if (committee === undefined) return undefined;
    const name = committeeName(state, committee);
    return { de: `„${name}“`, en: `“${name}”` };
  }
  const [name, day] = [oneLine(sitting.name), longDate(sitting.date)];
  return { de: `„${name}“, Sitzung am ${day.de}`, en: `“${name}”, sitting on ${day.en}` };
}

const bothLanguages = (name: string): Text => ({ de: name, en: name });
