/** Notices about a step: told, reminded of, escalated. */

import { officeIn, type Place } from '../../../domain/guideline/office-words.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import { ROLES, STEPS, type StepName, type Text } from '../../../domain/terms.ts';
import { type Names, stepText } from '../names.ts';
import { dateIn, onDayIn, PLANNER, type Tell } from './notice-about.ts';

/** A2 */
export const toldBeforehand: Tell = (_rest, { names }, kind) => {
  const office = ROLES.find((role) => `inform-${role}` === kind);
  return (
    office && {
      about: { de: 'neues Vorhaben, vorab zur Kenntnis', en: 'new project, for information beforehand' },
      recipient: officeIn(names, office).object,
    }
  );
};

export const openedStep: Tell = (rest, { names }) => {
  const of = stepIn(rest, names);
  return of && { about: { de: `${of.which.de} ist jetzt offen`, en: `${of.which.en} is open now` }, ...of.to };
};

export const reminder: Tell = (rest, { names, day }) => {
  const of = stepIn(rest, names);
  if (!of) return undefined;
  const { which, on, to } = of;
  switch (rest.at(-1)) {
    case 'to-planner':
      return { about: overdue(which, on), recipient: PLANNER };
    case 'to-head-of-unit':
      return { about: overdue(which, on), recipient: officeIn(names, 'head-of-unit').object };
    default:
      return { about: (dateIn(rest) ?? day) < day ? wasDue(which, on) : isDue(which, on), ...to };
  }
};

export const toSubstitute: Tell = (rest, { names }) => {
  const of = stepIn(rest, names);
  if (!of) return undefined;
  const { recipient } = of.to;
  return {
    about: overdue(of.which, of.on),
    recipient: recipient
      ? { de: `die Vertretung für ${recipient.de}`, en: `the substitute of ${recipient.en}` }
      : { de: 'die Vertretung', en: 'the substitute' },
  };
};

export const pauseAsked: Tell = (rest, { names }) => {
  const of = stepIn(rest, names);
  return (
    of && {
      about: {
        de: `der Träger schweigt lange zu ${of.which.de}; vielleicht soll der Vorgang ruhen`,
        en: `the carrier has long been silent on ${of.which.en}; perhaps the case is to be paused`,
      },
      recipient: PLANNER,
    }
  );
};

const isDue = (which: Text, on: Text): Text => ({
  de: `${which.de} ist${on.de} fällig`,
  en: `${which.en} is due${on.en}`,
});

const wasDue = (which: Text, on: Text): Text => ({
  de: `${which.de} war${on.de} fällig`,
  en: `${which.en} was due${on.en}`,
});

const overdue = (which: Text, on: Text): Text => ({
  de: `${which.de} war${on.de} fällig und ist noch offen`,
  en: `${which.en} was due${on.en} and is still open`,
});

/** A step's key as it stands in a notice's: the step, which of several, then a day or an instant. */
function stepIn(rest: readonly string[], names: Names) {
  const step = STEPS.find((name) => name === rest[0]);
  if (!step) return undefined;
  const instance = rest[1] !== undefined && !/^\d{4}-\d{2}-\d{2}/.test(rest[1]) ? rest[1] : undefined;
  return { which: stepText(names, step, instance), on: onDayIn(rest), to: recipientOf(step, names, instance) };
}

/** One role's own copy of a step names the role; who of several is meant depends on the case, which a key does not tell. */
export function recipientOf(step: StepName, place: Place, instance?: string): { readonly recipient?: Text } {
  const { by } = stepOf(step);
  // An office's share in a county also names one of its registers.
  const named = by.filter((role) => instance === role || instance?.startsWith(`${role}-`));
  const [role] = named.length > 0 ? named : by.length === 1 ? by : [];
  return role ? { recipient: officeIn(place, role).object } : {};
}
