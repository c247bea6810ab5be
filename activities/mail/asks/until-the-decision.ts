/** What is asked until the municipality has decided: request, vetting, involvement, legal review. */
import type { Asks } from './ask.ts';

type Steps =
  | 'open-case'
  | 'hold-preliminary-talk'
  | 'check-completeness'
  | 'complete-request'
  | 'identify-enabler'
  | 'vet-carrier'
  | 'inform-data-protection-officer'
  | 'inform-press-office'
  | 'inform-statistics-office'
  | 'inform-registration-office'
  | 'estimate-addressees'
  | 'assess-legal-position'
  | 'weigh-request'
  | 'confirm-decision'
  | 'obtain-resolution';

export const UNTIL_THE_DECISION: Asks<Steps> = {
  'open-case': {
    de: 'Bitte beschreiben Sie das Vorhaben und stellen Sie die Anfrage.',
    en: 'Please describe the project and submit the request.',
  },
  'hold-preliminary-talk': {
    de: 'In einem Vorgespräch können Sie das Anliegen und den richtigen Zeitpunkt klären; es ist freiwillig. Hat es stattgefunden, tragen Sie bitte das Ergebnis ein.',
    en: 'In a preliminary talk you can clarify the matter and the right time; it is voluntary. If it has taken place, please record what came of it.',
  },
  'check-completeness': {
    de: 'Bitte prüfen Sie, ob die Anfrage alle Angaben enthält, oder sagen Sie dem Träger, was noch fehlt.',
    en: 'Please check whether the request says all that it must, or tell the carrier what is still missing.',
  },
  'complete-request': {
    de: 'In der Anfrage fehlen noch Angaben. Bitte ergänzen Sie sie; was fehlt, steht im Vorgang.',
    en: 'The request still lacks information. Please add it; the case says what is missing.',
  },
  'identify-enabler': {
    de: 'Bitte benennen Sie die Stelle der Kommune, die die Zusammenarbeit trägt, und wer das Vorhaben leitet.',
    en: 'Please name the municipal unit that carries the cooperation, and who leads the project.',
  },
  'vet-carrier': {
    de: 'Bitte prüfen Sie den Träger: Sind die Handelnden bekannt, autorisiert und befugt, und gibt es eine gute Referenz?',
    en: 'Please vet the carrier: are the persons acting known, authorised and empowered, and is there a good reference?',
  },
  'inform-data-protection-officer': {
    de: 'Bitte informieren Sie die*den Datenschutzbeauftragte*n auf anderem Weg, etwa telefonisch oder persönlich, und tragen Sie ein, wann und wie.',
    en: 'Please inform the data-protection officer by other means, such as by telephone or in person, and record when and how.',
  },
  'inform-press-office': {
    de: 'Bitte informieren Sie die Pressestelle auf anderem Weg, etwa telefonisch oder persönlich, und tragen Sie ein, wann und wie.',
    en: 'Please inform the press office by other means, such as by telephone or in person, and record when and how.',
  },
  'inform-statistics-office': {
    de: 'Bitte informieren Sie die Statistikstelle auf anderem Weg, etwa telefonisch oder persönlich, und tragen Sie ein, wann und wie.',
    en: 'Please inform the statistics office by other means, such as by telephone or in person, and record when and how.',
  },
  'inform-registration-office': {
    de: 'Bitte informieren Sie das Einwohnermeldeamt auf anderem Weg, etwa telefonisch oder persönlich, und tragen Sie ein, wann und wie.',
    en: 'Please inform the registration office by other means, such as by telephone or in person, and record when and how.',
  },
  'estimate-addressees': {
    de: 'Bitte schätzen Sie, wie viele Personen zur Zielgruppe gehören: nur die Anzahl, keine Namen.',
    en: 'Please estimate how many people belong to the target group: the number alone, no names.',
  },
  'assess-legal-position': {
    de: 'Bitte beurteilen Sie, ob das Vorhaben zulässig ist, gegebenenfalls mit Auflagen.',
    en: 'Please assess whether the project is permissible, where needed with conditions.',
  },
  'weigh-request': {
    de: 'Bitte entscheiden Sie, ob die Kommune dieses Vorhaben unterstützt, und begründen Sie den Einzelfall. Vergleichbare Vorgänge zeigt Ihnen Handschlag dabei an.',
    en: 'Please decide whether the municipality supports this project, and give the reasons of the single case. Handschlag shows you comparable cases with it.',
  },
  'confirm-decision': {
    de: 'Bitte prüfen Sie die Einzelfallentscheidung und zeichnen Sie sie mit, oder geben Sie sie zurück.',
    en: 'Please examine the decision and co-sign it, or return it.',
  },
  'obtain-resolution': {
    de: 'Die Kommune braucht für diese Zusage einen Beschluss. Bitte holen Sie ihn ein und tragen Sie das Ergebnis ein.',
    en: 'The municipality needs a resolution for this acceptance. Please obtain it and record its outcome.',
  },
};
