/** What each kind of notice says, in German and English. */
import { openSteps } from '../../domain/case/open-steps.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Work } from '../../domain/case/work.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import type { Text } from '../../domain/terms.ts';
import { longDate } from './wording.ts';

export interface NoticeText {
  readonly headline: Text;
  readonly body: Text;
}

export function noticeText(state: CaseState, work: Work): NoticeText {
  const label: Text = work.step ? stepOf(work.step).label : { de: 'Vorgang', en: 'Case' };
  const date: Text = work.date ? longDate(work.date) : { de: 'sobald wie möglich', en: 'as soon as possible' };
  const why = reasonForDate(state, work);
  const dated = (de: string, en: string): Text => ({ de: `${de}${why.de}`, en: `${en}${why.en}` });
  switch (work.kind) {
    case 'inform-data-protection-officer':
    case 'inform-press-office':
      return {
        headline: { de: 'Vorab-Information über ein Vorhaben', en: 'Notice beforehand of a project' },
        body: aboutTheRequest(state),
      };
    case 'tell-opened-step':
      return {
        headline: { de: `Neue Aufgabe: ${label.de}`, en: `New task: ${label.en}` },
        body: work.date
          ? dated(
              `„${label.de}“ ist jetzt an der Reihe, bis zum ${date.de}.`,
              `“${label.en}” is due now, until ${date.en}.`,
            )
          : { de: `„${label.de}“ ist jetzt an der Reihe.`, en: `“${label.en}” is due now.` },
      };
    case 'remind-before-deadline':
      return {
        headline: { de: `Erinnerung: ${label.de} bis ${date.de}`, en: `Reminder: ${label.en} by ${date.en}` },
        body: dated(
          `Bitte erledigen Sie „${label.de}“ bis zum ${date.de}.`,
          `Please complete “${label.en}” by ${date.en}.`,
        ),
      };
    case 'escalate-to-planner':
    case 'escalate-to-head-of-unit':
      return {
        headline: { de: `Überfällig: ${label.de}`, en: `Overdue: ${label.en}` },
        body: dated(
          `„${label.de}“ war am ${date.de} fällig und ist noch offen. Schweigen gilt nie als Zustimmung; bitte sprechen Sie die zuständige Stelle oder ihre Vertretung an.`,
          `“${label.en}” was due on ${date.en} and is still open. Silence is never an approval; please talk to the office in charge or its substitute.`,
        ),
      };
    case 'remind-before-sitting':
      return {
        headline: { de: `Vorlagenschluss am ${date.de}`, en: `Papers are due on ${date.en}` },
        body: {
          de: `Damit der Bericht in der gewählten Sitzung vorgestellt werden kann, muss er bis zum Vorlagenschluss am ${date.de} vorliegen.`,
          en: `For the report to be heard in the chosen sitting it must be there by the submission deadline on ${date.en}.`,
        },
      };
    case 'warn-of-election':
      return {
        headline: { de: `Wahl am ${date.de}: Versand prüfen`, en: `Election on ${date.en}: check the dispatch` },
        body: {
          de: `Der geplante Versand liegt nahe vor der Wahl am ${date.de}. In den letzten Wochen davor geht nichts hinaus, was die Stadtspitze unterzeichnet hat; der Versand wartet dann bis zum Tag nach der Wahl.`,
          en: `The planned dispatch lies close before the election on ${date.en}. In the last weeks before it nothing signed by the leadership goes out; the dispatch then waits until the day after.`,
        },
      };
    case 'tell-failed-notice':
      return {
        headline: { de: 'Eine Benachrichtigung kam nicht an', en: 'A notice did not arrive' },
        body: {
          de: 'Eine E-Mail zu diesem Vorgang wurde endgültig abgewiesen, oder die Stelle ist mit niemandem besetzt. Bitte informieren Sie auf anderem Weg und tragen Sie das ein.',
          en: 'A mail in this case was refused for good, or nobody holds the office. Please inform by other means and record it.',
        },
      };
    case 'release-dispatch':
    case 'render-declaration':
    case 'erase':
      return { headline: label, body: label };
  }
}

/** A2, in coded facts: what is planned, for whom, how many. */
function aboutTheRequest({ facts }: CaseState): Text {
  const request = facts.request;
  const name = request?.carrier.name ?? '';
  const count = request?.expectedCount ?? 0;
  return {
    de: `Der Träger ${name} bittet um Unterstützung bei einer Sendung an etwa ${count} Haushalte. Sie werden vorab informiert, wie es der Leitfaden verlangt (A2). Diese Nachricht ist keine Bitte um Freigabe, und Schweigen gilt nie als Zustimmung; die Freigabe jedes Schreibens wird später eigens erbeten.`,
    en: `The carrier ${name} asks for support with a mailing to about ${count} households. You are informed beforehand, as the guideline demands (A2). This is no request for approval, and silence is never an approval; every letter will be submitted to you for approval later.`,
  };
}

/** Why the deadline is the day that it is. */
function reasonForDate(state: CaseState, { step }: Work): Text {
  const open = openSteps(state).find((candidate) => candidate.step === step);
  if (!open?.leadTime) return { de: '', en: '' };
  const days = open.rolledOver.map(({ date }) => longDate(date));
  const skipped =
    days.length > 0
      ? {
          de: ` Nicht mitgezählt: ${days.map(({ de }) => de).join(', ')}.`,
          en: ` Not counted: ${days.map(({ en }) => en).join(', ')}.`,
        }
      : { de: '', en: '' };
  return {
    de: ` Die Frist beträgt ${open.leadTime} Arbeitstage.${skipped.de}`,
    en: ` The lead time is ${open.leadTime} working days.${skipped.en}`,
  };
}
