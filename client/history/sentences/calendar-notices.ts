/** Notices about sittings and elections. */
import { STEPS, type Text } from '../../../domain/terms.ts';
import { committeeText, electionText, stepText } from '../names.ts';
import { dateText, NOTHING } from '../wording.ts';
import { dateIn, onDayIn, PLANNER, type Tell } from './notice-about.ts';
import { recipientOf } from './step-notices.ts';

/** T1: until when papers are due, and what is still missing for one. */
export const paperDue: Tell = ([committee = '', ...rest], { names }) => {
  const [hearing, on] = [committeeText(names, committee), onDayIn(rest)];
  const step = STEPS.find((name) => rest.includes(name));
  const lacks = step ? stepText(names, step) : NOTHING;
  return {
    about: {
      de: `Vorlagenschluss für das ${hearing.de} ist${on.de}${step ? `; offen ist noch ${lacks.de}` : ''}`,
      en: `papers for the ${hearing.en} are due${on.en}${step ? `; still open is ${lacks.en}` : ''}`,
    },
    ...(step ? recipientOf(step, names) : {}),
  };
};

/** T2 */
export const windowAhead: Tell = ([election = '', ...rest], { names, before }) => ({
  about: warning(rest.at(-1), before?.mailing.planned ? PLANNED : WANTED, electionText(names, election), onDayIn(rest)),
  recipient: PLANNER,
});

export const windowOver: Tell = (rest) => {
  const from = dateIn(rest);
  const day = from ? dateText(from) : NOTHING;
  return { about: { de: `der Versand ist ab dem ${day.de} frei`, en: `the dispatch is free from ${day.en} on` } };
};

/** T3 */
export const electionOver: Tell = ([election = ''], { names }) => {
  const which = electionText(names, election);
  return {
    about: {
      de: `nach der ${which.de} sind Gremium und Unterschrift zu prüfen`,
      en: `after the ${which.en} committee and signature are to be checked`,
    },
  };
};

const WANTED: Text = { de: 'der gewünschte Versand', en: 'the wanted dispatch' };
const PLANNED: Text = { de: 'der geplante Versand', en: 'the planned dispatch' };

/** What lies ahead of the dispatch. */
function warning(stretch: string | undefined, dispatch: Text, which: Text, on: Text): Text {
  switch (stretch) {
    case 'closing':
      return {
        de: `die Sperrfrist vor der ${which.de} beginnt${on.de}; was dann nicht verschickt ist, wartet`,
        en: `the window before the ${which.en} closes${on.en}; what is not sent by then waits`,
      };
    case 'red':
      return {
        de: `${dispatch.de}${on.de} liegt in der Sperrfrist vor der ${which.de}`,
        en: `${dispatch.en}${on.en} lies in the window before the ${which.en}`,
      };
    default:
      return {
        de: `${dispatch.de}${on.de} liegt kurz vor der ${which.de}`,
        en: `${dispatch.en}${on.en} lies shortly before the ${which.en}`,
      };
  }
}
