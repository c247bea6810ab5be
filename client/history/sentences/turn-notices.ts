/** Notices of a turn that the case took; what happened stands in the row that the key names. */
import type { CaseEvent, Shift } from '../../../domain/case/events.ts';
import { officeIn, roleAsObject } from '../../../domain/guideline/office-words.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import { STEPS, type Text } from '../../../domain/terms.ts';
import { eventAt } from '../pointed-at.ts';
import { reopenedBy } from '../so-far.ts';
import { listOf, quoted } from '../wording.ts';
import { PLANNER, type Tell } from './notice-about.ts';

export const reopened: Tell = ([seq], { before }) => {
  const open = reopenedBy(before?.pointedAt[Number(seq)]?.data ?? null);
  const steps = STEPS.filter((step) => open.includes(step)).map((step) => quoted(stepOf(step).label));
  if (steps.length === 0) return { about: { de: 'Schritte sind wieder offen', en: 'steps are open again' } };
  if (steps.length > NAMED) {
    return { about: { de: `${steps.length} Schritte sind wieder offen`, en: `${steps.length} steps are open again` } };
  }
  const [names, isOne] = [listOf(steps), steps.length === 1];
  return {
    about: {
      de: `${names.de} ${isOne ? 'ist' : 'sind'} wieder offen`,
      en: `${names.en} ${isOne ? 'is' : 'are'} open again`,
    },
  };
};
/** Of more the row itself tells. */
const NAMED = 3;

/** L2 */
export const stopped: Tell = ([seq], { names, before }) => {
  const event = eventAt(before, seq);
  if (event?.type !== 'dispatch-stopped') {
    return { about: { de: 'der Versand ist gestoppt', en: 'the dispatch is stopped' } };
  }
  const { subject } = officeIn(names, event.data.office);
  return {
    about: { de: `${subject.de} hat den Versand gestoppt`, en: `${subject.en} stopped the dispatch` },
  };
};

export const accepted: Tell = () => ({
  about: { de: 'die Anfrage ist angenommen', en: 'the request is accepted' },
  recipient: roleAsObject('carrier'),
});

export const outcome: Tell = ([seq], { before }) => {
  const event = eventAt(before, seq);
  const end = event && endOf(event);
  return {
    about: {
      de: `der Vorgang ist zu Ende${end ? ` (${end.de})` : ''}`,
      en: `the case has ended${end ? ` (${end.en})` : ''}`,
    },
    // Of an early end the offices that work on the case hear as well.
    ...(event?.type === 'case-closed' ? { recipient: roleAsObject('carrier') } : {}),
  };
};

function endOf({ type }: CaseEvent): Text {
  switch (type) {
    case 'case-withdrawn':
      return { de: 'zurückgezogen', en: 'withdrawn' };
    case 'case-closed':
      return { de: 'abgeschlossen', en: 'closed' };
    default:
      return { de: 'abgelehnt', en: 'declined' };
  }
}

export const moved: Tell = ([seq], { before }) => {
  const event = eventAt(before, seq);
  const shifts = event?.type === 'planning-basis-set' ? event.data.shifts : [];
  const what = shifts.length > 0 ? movedIn(shifts) : undefined;
  return {
    about: {
      de: `Termine haben sich geändert${what ? ` (${what.de})` : ''}`,
      en: `dates have changed${what ? ` (${what.en})` : ''}`,
    },
    // Where the dispatch moves, the carrier hears of it, too.
    ...(what && shifts.every((shift) => shift.what !== 'dispatch') ? { recipient: PLANNER } : {}),
  };
};

export const deletionProposed: Tell = () => ({
  about: { de: 'die Löschung des Vorgangs ist vorgeschlagen', en: 'the deletion of the case is proposed' },
});

const movedIn = (shifts: readonly Shift[]): Text => listOf([...new Set(shifts.map(({ what }) => SHIFTED[what]))]);

const SITTING: Text = { de: 'Sitzung', en: 'sitting' };
const SHIFTED: { readonly [W in Shift['what']]: Text } = {
  sitting: SITTING,
  'sitting-in-doubt': SITTING,
  'paper-deadline': { de: 'Vorlagenschluss', en: 'paper deadline' },
  dispatch: { de: 'Versand', en: 'dispatch' },
};
