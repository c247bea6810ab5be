/** Notices of a turn that the case has taken: steps opened again, dispatch stopped, dates moved, the end before the end. */
import { longDate } from '../../domain/calendar/long-date.ts';
import type { Shift } from '../../domain/case/events.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Work } from '../../domain/case/work.ts';
import { officeIn } from '../../domain/guideline/office-words.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import { CARRIER_ROLES, type StepName, type Text } from '../../domain/terms.ts';
import type { NoticeText, Writer } from './step-notice.ts';
import { joinTexts, oneLine } from './wording.ts';

export const reopenedSteps: Writer = (state, work, side) => {
  const reopening = state.reopenings.find(({ seq }) => seq === seqOf(work));
  const visible = (reopening?.reopened ?? []).filter((step) => side === 'municipality' || isForCarriers(step));
  const names = joinTexts(
    visible.map((step) => quotedLabel(step)),
    ', ',
  );
  const again: Text =
    visible.length > 0
      ? { de: `Wieder offen: ${names.de}.`, en: `Open again: ${names.en}.` }
      : { de: 'Schritte bei der Kommune sind wieder offen.', en: 'Steps at the municipality are open again.' };
  return {
    headline: { de: 'Erledigte Schritte sind wieder offen', en: 'Completed steps are open again' },
    paragraphs: [
      WHY_AGAIN[reopening?.why ?? 'corrected'],
      again,
      {
        de: 'Was darauf aufbaut, wird neu geprüft, unterzeichnet oder freigegeben. Ihre eigenen Aufgaben daraus finden Sie im Vorgang.',
        en: 'What rests on them is examined, signed or approved anew. You find your own tasks of it in the case.',
      },
    ],
    ...(visible[0] ? { step: visible[0] } : {}),
    rules: [],
  };
};

export const stoppedDispatch: Writer = ({ basis, facts: { stopped } }, _work, side) => {
  const [last] = stopped?.slice(-1) ?? [];
  const office = last && side === 'municipality' ? officeIn(basis, last.office).subject : undefined;
  return {
    headline: { de: 'Der Versand ist gestoppt', en: 'The dispatch is stopped' },
    paragraphs: [
      office
        ? { de: `Gestoppt hat ihn ${office.de}.`, en: `It was stopped by ${office.en}.` }
        : { de: 'Eine freigebende Stelle der Kommune hat ihn gestoppt.', en: 'An approving office has stopped it.' },
      side === 'carrier'
        ? {
            de: 'Gedruckt und verschickt wird erst wieder, wenn das Schreiben neu freigegeben ist.',
            en: 'Nothing is printed or sent until the mailing has been approved anew.',
          }
        : {
            de: 'Bitte drucken und verschicken Sie nichts, und halten Sie Gedrucktes zurück. Weiter geht es erst, wenn das Schreiben neu freigegeben ist.',
            en: 'Please print and send nothing, and hold back what is printed. It goes on only once the mailing has been approved anew.',
          },
    ],
    step: 'send-mailing',
    rules: ['L2'],
  };
};

export const outcome: Writer = ({ status }, { key }) =>
  key.startsWith('accepted/') ? ACCEPTED : OUTCOME[status === 'running' ? 'closed' : status];

/** A4: an acceptance is no end; what comes next is told step by step. */
const ACCEPTED: NoticeText = {
  headline: { de: 'Die Anfrage ist angenommen', en: 'The request is accepted' },
  paragraphs: [
    {
      de: 'Die Kommune unterstützt dieses Vorhaben. Als Nächstes unterzeichnen beide Seiten die gemeinsame Erklärung; vorher wird nichts vereinbart, gedruckt oder versandt.',
      en: 'The municipality supports this project. Next both sides sign the joint declaration; before that nothing is agreed, printed or sent.',
    },
  ],
  rules: ['A4', 'S3'],
};

/** The second person decides; nothing happens without them. */
export const proposedDeletion: Writer = () => ({
  headline: { de: 'Löschung vorgeschlagen: Ihre Zustimmung fehlt', en: 'Deletion proposed: your consent is missing' },
  paragraphs: [
    {
      de: 'Die Aufbewahrungsfrist dieses Vorgangs ist abgelaufen, und jemand hat vorgeschlagen, ihn zu löschen. Gelöscht wird nur, wenn eine zweite Person zustimmt: die*der Datenschutzbeauftragte oder die Amtsleitung.',
      en: 'The retention period of this case is over, and somebody has proposed to delete it. It is deleted only if a second person consents: the data-protection officer or the head of unit.',
    },
    {
      de: 'Wird die Akte noch gebraucht, etwa für ein Verfahren oder eine Prüfung, setzen Sie bitte eine Löschsperre.',
      en: 'If the file is still needed, for proceedings or an audit for instance, please place a legal hold.',
    },
  ],
  rules: [],
});

/** T1, T2: a moved or cancelled sitting, and the dates that move with it, from when to when. */
export const movedDates: Writer = (state, work) => {
  const move = state.moves.find(({ seq }) => seq === seqOf(work));
  return {
    headline: { de: 'Termine haben sich verschoben', en: 'Dates have moved' },
    paragraphs: [
      ...(move?.shifts ?? []).map((shift) => shiftText(state, shift)),
      {
        de: 'Der Kalender der Kommune hat sich geändert; Fristen und Erinnerungen richten sich schon danach. Bitte prüfen Sie, ob Ihre Planung noch passt.',
        en: 'The municipality’s calendar has changed; deadlines and reminders follow it already. Please check whether your plans still fit.',
      },
    ],
    rules: ['T1'],
  };
};

function shiftText({ basis }: CaseState, { what, id, from, to }: Shift): Text {
  const name = oneLine(basis.sittings.find((sitting) => sitting.id === id)?.name ?? '');
  const subject: Text = {
    sitting: {
      de: name ? `Die Sitzung „${name}“` : 'Die gewählte Sitzung',
      en: name ? `The sitting of “${name}”` : 'The chosen sitting',
    },
    'sitting-in-doubt': {
      de: name ? `Die Sitzung „${name}“` : 'Die gewählte Sitzung',
      en: name ? `The sitting of “${name}”` : 'The chosen sitting',
    },
    'paper-deadline': {
      de: name ? `Der Vorlagenschluss für „${name}“` : 'Der Vorlagenschluss',
      en: name ? `The day on which papers for “${name}” are due` : 'The day on which papers are due',
    },
    dispatch: { de: 'Der Versand', en: 'The dispatch' },
  }[what];
  const before = longDate(from);
  if (what === 'sitting-in-doubt')
    return {
      de: `${subject.de} am ${before.de} steht nicht mehr im Kalender des Rates. Bitte klären Sie, ob sie stattfindet, und bestätigen Sie sie, oder wählen Sie eine andere.`,
      en: `${subject.en} on ${before.en} is no longer in the council’s calendar. Please find out whether it takes place and confirm it, or choose another.`,
    };
  if (to === null)
    return { de: `${subject.de} am ${before.de} entfällt.`, en: `${subject.en} on ${before.en} is off.` };
  const after = longDate(to);
  return {
    de: `${subject.de} ist vom ${before.de} auf den ${after.de} verlegt.`,
    en: `${subject.en} has moved from ${before.en} to ${after.en}.`,
  };
}

/** `reopened/17`: the sequence number of what the notice is about. */
const seqOf = ({ key }: Work): number => Number(key.split('/').at(-1));

const isForCarriers = (step: StepName): boolean => stepOf(step).by.some((role) => CARRIER_ROLES.includes(role));

function quotedLabel(step: StepName): Text {
  const { label } = stepOf(step);
  return { de: `„${label.de}“`, en: `“${label.en}”` };
}

const WHY_AGAIN: { readonly [W in CaseState['reopenings'][number]['why']]: Text } = {
  corrected: { de: 'Ein erledigter Schritt wurde berichtigt.', en: 'A completed step was corrected.' },
  revoked: { de: 'Ein erledigter Schritt wurde zurückgenommen.', en: 'A completed step was revoked.' },
  returned: { de: 'Die Anfrage wurde zur Nachbesserung zurückgegeben.', en: 'The request was returned for amendment.' },
  revised: {
    de: 'Der Zweck des Vorhabens wurde geändert; das Vorhaben wird neu eingeschätzt.',
    en: 'The purpose of the project was revised; the project is assessed afresh.',
  },
};

const IT_IS_OVER: Text = {
  de: 'Der Vorgang ist damit beendet: Offene Aufgaben entfallen, es wird nichts gedruckt und nichts verschickt. Näheres steht im Vorgang.',
  en: 'With that the case is over: open tasks lapse, nothing is printed and nothing is sent. The case says more.',
};

const OUTCOME: { readonly [S in Exclude<CaseState['status'], 'running'>]: NoticeText } = {
  declined: {
    headline: { de: 'Die Anfrage ist abgelehnt', en: 'The request is declined' },
    paragraphs: [
      {
        de: 'Die Kommune unterstützt dieses Vorhaben nicht. Sie hat im Einzelfall entschieden; einen Anspruch auf Unterstützung gibt es nicht.',
        en: 'The municipality does not support this project. It has decided on the single case; nobody has a claim to support.',
      },
      IT_IS_OVER,
    ],
    rules: ['A4'],
  },
  withdrawn: {
    headline: { de: 'Die Anfrage ist zurückgezogen', en: 'The request is withdrawn' },
    paragraphs: [
      { de: 'Das Vorhaben wird nicht weiterverfolgt.', en: 'The project is not pursued any further.' },
      IT_IS_OVER,
    ],
    rules: [],
  },
  closed: {
    headline: { de: 'Der Vorgang ist abgeschlossen', en: 'The case is closed' },
    paragraphs: [
      {
        de: 'Alles ist erledigt; vielen Dank für die Zusammenarbeit. Eine Beschwerde, die noch eingeht, wird weiterhin beantwortet.',
        en: 'Everything is done; thank you for the cooperation. A complaint that still comes in will be answered nevertheless.',
      },
    ],
    rules: [],
  },
};
