/** What a notice is about and to whom it goes, read from its key (`domain/case/owed.ts` makes them). */
import { stepOf } from '../../../domain/guideline/steps.ts';
import { type PlainDate, ROLES, type Role, STEPS, type StepName, type Text } from '../../../domain/terms.ts';
import { roleAsObject } from '../roles.ts';
import { dateText, listOf } from '../wording.ts';

export interface NoticeAbout {
  readonly about: Text;
  readonly recipient: Text;
}

export function noticeAbout(key: string): NoticeAbout {
  const [kind = '', ...rest] = key.split('/');
  const step = stepIn(kind) ?? stepIn(rest[0]);
  const date = rest.findLast((part) => /^\d{4}-\d{2}-\d{2}$/.test(part)) as PlainDate | undefined;
  const on = date && dateText(date);
  if (kind === 'failed') {
    return {
      about: { de: 'eine Benachrichtigung war unzustellbar', en: 'a notice could not be delivered' },
      recipient: PLANNER,
    };
  }
  if (kind === 'inform-data-protection-officer' || kind === 'inform-press-office') {
    const office: Role = kind === 'inform-press-office' ? 'press-office' : 'data-protection-officer';
    return {
      about: { de: 'neues Vorhaben, vorab zur Kenntnis', en: 'new project, for information beforehand' },
      recipient: roleAsObject(office),
    };
  }
  if (kind === 'sitting') {
    return {
      about: { de: `Vorlagenschluss der Sitzung am ${on?.de}`, en: `paper deadline of the sitting on ${on?.en}` },
      recipient: { de: 'die Zuständigen für den Bericht', en: 'those who owe the report' },
    };
  }
  if (kind === 'warn') {
    const red = rest.at(-1) === 'red';
    return {
      about: red
        ? {
            de: `der gewünschte Versandtag ${on?.de} liegt in der Sperrfrist vor der Wahl`,
            en: `the wanted day of dispatch ${on?.en} lies in the window before the election`,
          }
        : {
            de: `der gewünschte Versandtag ${on?.de} liegt kurz vor einer Wahl`,
            en: `the wanted day of dispatch ${on?.en} lies shortly before an election`,
          },
      recipient: PLANNER,
    };
  }
  if (step && kind === 'tell') {
    const label = stepOf(step).label;
    return {
      about: { de: `„${label.de}“ ist jetzt offen`, en: `“${label.en}” is open now` },
      recipient: recipientsOf(step, rest),
    };
  }
  if (step && kind === 'remind') return reminder(step, rest, on);
  return {
    about: { de: 'Hinweis zum Vorgang', en: 'note on the case' },
    recipient: { de: 'die Zuständigen', en: 'those in charge' },
  };
}

/** A2 is about the offices' notices beforehand, not about every mail. */
export function noticeRules(key: string): readonly string[] {
  if (key.startsWith('inform-')) return ['A2'];
  if (key.startsWith('sitting/')) return ['T1'];
  return key.startsWith('warn/') ? ['T2'] : [];
}

function reminder(step: StepName, rest: readonly string[], on: Text | undefined): NoticeAbout {
  const label = stepOf(step).label;
  const rung = rest.at(-1);
  const escalated = rung === 'to-planner' || rung === 'to-head-of-unit';
  return {
    about: escalated
      ? {
          de: `„${label.de}“ war am ${on?.de} fällig und ist noch offen`,
          en: `“${label.en}” was due on ${on?.en} and is still open`,
        }
      : { de: `„${label.de}“ ist am ${on?.de} fällig`, en: `“${label.en}” is due on ${on?.en}` },
    recipient:
      rung === 'to-planner'
        ? PLANNER
        : rung === 'to-head-of-unit'
          ? roleAsObject('head-of-unit')
          : recipientsOf(step, rest),
  };
}

/** One role's own copy of a step names the role; else everybody who may complete it. */
function recipientsOf(step: StepName, rest: readonly string[]): Text {
  const named = ROLES.find((role) => role === rest[1]);
  if (named) return roleAsObject(named);
  const { by } = stepOf(step);
  // Who of several is meant depends on the case, which a key does not tell.
  return by.length === 1 ? listOf(by.map(roleAsObject)) : { de: 'die Zuständigen', en: 'those in charge' };
}

const stepIn = (text: string | undefined): StepName | undefined => STEPS.find((step) => step === text);
const PLANNER = roleAsObject('social-planner');
