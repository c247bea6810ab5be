/** The kinds of notice by the first part of their keys: what each is about, and to whom it goes. */
import { stepOf } from '../../../domain/guideline/steps.ts';
import { type PlainDate, ROLES, STEPS, type StepName, type Text } from '../../../domain/terms.ts';
import { committeeText, electionText, type Names, stepText } from '../names.ts';
import { roleAsObject } from '../roles.ts';
import { dateText, NOTHING } from '../wording.ts';

export interface NoticeAbout {
  /** Without a full stop; may stand in the middle of a sentence. */
  readonly about: Text;
  /** In the accusative: "die Pressestelle". */
  readonly recipient: Text;
}

export type Tell = (rest: readonly string[], names: Names, kind: string) => NoticeAbout | undefined;

export const toldBeforehand: Tell = (_rest, _names, kind) => {
  const office = ROLES.find((role) => `inform-${role}` === kind);
  return (
    office && {
      about: { de: 'neues Vorhaben, vorab zur Kenntnis', en: 'new project, for information beforehand' },
      recipient: roleAsObject(office),
    }
  );
};

const openedStep: Tell = (rest, names) => {
  const of = stepIn(rest, names);
  return (
    of && { about: { de: `${of.which.de} ist jetzt offen`, en: `${of.which.en} is open now` }, recipient: of.recipient }
  );
};

const reminder: Tell = (rest, names) => {
  const of = stepIn(rest, names);
  if (!of) return undefined;
  const { which, on, recipient } = of;
  const ahead = { de: `${which.de} ist${on.de} fällig`, en: `${which.en} is due${on.en}` };
  switch (rest.at(-1)) {
    case 'to-planner':
      return { about: overdue(which, on), recipient: PLANNER };
    case 'to-head-of-unit':
      return { about: overdue(which, on), recipient: roleAsObject('head-of-unit') };
    default:
      return { about: ahead, recipient };
  }
};

const overdue = (which: Text, on: Text): Text => ({
  de: `${which.de} war${on.de} fällig und ist noch offen`,
  en: `${which.en} was due${on.en} and is still open`,
});

export const NOTICE_KINDS: Readonly<Record<string, Tell>> = {
  tell: openedStep,
  remind: reminder,
  substitute: (rest, names) => {
    const of = stepIn(rest, names);
    return (
      of && {
        about: overdue(of.which, of.on),
        recipient: { de: `die Vertretung für ${of.recipient.de}`, en: `the substitute of ${of.recipient.en}` },
      }
    );
  },
  pause: (rest, names) => {
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
  },
  reopened: ([seq]) => ({
    about: { de: `Schritte sind wieder offen (Eintrag ${seq})`, en: `steps are open again (entry ${seq})` },
    recipient: IN_CHARGE,
  }),
  stopped: ([seq]) => ({
    about: { de: `der Versand ist gestoppt (Eintrag ${seq})`, en: `the dispatch is stopped (entry ${seq})` },
    recipient: INVOLVED,
  }),
  outcome: ([seq]) => ({
    about: { de: `der Vorgang ist zu Ende (Eintrag ${seq})`, en: `the case has ended (entry ${seq})` },
    recipient: INVOLVED,
  }),
  moved: ([seq]) => ({
    about: { de: `Termine haben sich geändert (Eintrag ${seq})`, en: `dates have changed (entry ${seq})` },
    recipient: INVOLVED,
  }),
  sitting: ([committee = '', ...rest], names) => {
    const [hearing, on] = [committeeText(names, committee), onDay(dateIn(rest))];
    const step = STEPS.find((name) => rest.includes(name));
    const lacks = step ? stepText(names, step) : NOTHING;
    return {
      about: {
        de: `Vorlagenschluss für das ${hearing.de} ist${on.de}${step ? `; offen ist noch ${lacks.de}` : ''}`,
        en: `papers for the ${hearing.en} are due${on.en}${step ? `; still open is ${lacks.en}` : ''}`,
      },
      recipient:
        step && stepOf(step).by.length === 1
          ? recipientOf(step)
          : { de: 'die Zuständigen für den Bericht', en: 'those who owe the report' },
    };
  },
  warn: ([election = '', ...rest], names) => {
    const [which, on] = [electionText(names, election), onDay(dateIn(rest))];
    return { about: warning(rest.at(-1), which, on), recipient: PLANNER };
  },
  release: (rest) => {
    const from = dateIn(rest);
    const day = from ? dateText(from) : NOTHING;
    return {
      about: { de: `der Versand ist ab dem ${day.de} frei`, en: `the dispatch is free from ${day.en} on` },
      recipient: IN_CHARGE,
    };
  },
  election: ([election = ''], names) => {
    const which = electionText(names, election);
    return {
      about: {
        de: `nach der ${which.de} sind Gremium und Unterschrift zu prüfen`,
        en: `after the ${which.en} committee and signature are to be checked`,
      },
      recipient: IN_CHARGE,
    };
  },
};

/** T2: what lies ahead of the dispatch. */
function warning(stretch: string | undefined, which: Text, on: Text): Text {
  switch (stretch) {
    case 'closing':
      return {
        de: `die Sperrfrist vor der ${which.de} beginnt${on.de}; was dann nicht verschickt ist, wartet`,
        en: `the window before the ${which.en} closes${on.en}; what is not sent by then waits`,
      };
    case 'red':
      return {
        de: `der gewünschte Versand${on.de} liegt in der Sperrfrist vor der ${which.de}`,
        en: `the wanted dispatch${on.en} lies in the window before the ${which.en}`,
      };
    default:
      return {
        de: `der gewünschte Versand${on.de} liegt kurz vor der ${which.de}`,
        en: `the wanted dispatch${on.en} lies shortly before the ${which.en}`,
      };
  }
}

export const IN_CHARGE: Text = { de: 'die Zuständigen', en: 'those in charge' };
const INVOLVED: Text = { de: 'die Beteiligten', en: 'those involved' };
export const PLANNER = roleAsObject('social-planner');

/** A step's key as it stands in a notice's: the step, which of several, then a day or an instant. */
function stepIn(
  rest: readonly string[],
  names: Names,
): { readonly which: Text; readonly on: Text; readonly recipient: Text } | undefined {
  const step = STEPS.find((name) => name === rest[0]);
  if (!step) return undefined;
  const instance = rest[1] !== undefined && !/^\d{4}-\d{2}-\d{2}/.test(rest[1]) ? rest[1] : undefined;
  return { which: stepText(names, step, instance), on: onDay(dateIn(rest)), recipient: recipientOf(step, instance) };
}

/** One role's own copy of a step names the role; who of several is meant depends on the case, which a key does not tell. */
function recipientOf(step: StepName, instance?: string): Text {
  const named = ROLES.find((role) => role === instance);
  const {
    by: [first, ...others],
  } = stepOf(step);
  return named ? roleAsObject(named) : first && others.length === 0 ? roleAsObject(first) : IN_CHARGE;
}

const dateIn = (rest: readonly string[]): PlainDate | undefined =>
  rest.findLast((part) => /^\d{4}-\d{2}-\d{2}$/.test(part)) as PlainDate | undefined;
const onDay = (date: PlainDate | undefined): Text => {
  const day = date && dateText(date);
  return day ? { de: ` am ${day.de}`, en: ` on ${day.en}` } : NOTHING;
};
