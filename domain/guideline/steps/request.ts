/** The request, and how it is checked (R1–R9). */
import { CompletenessCheck, PreliminaryTalk, Request } from '../forms/request.ts';
import { step } from '../step.ts';

export const requestSteps = {
  'open-case': step({
    phase: 'request',
    label: { de: 'Anfrage stellen', en: 'Open the case' },
    short: { de: 'Vorhaben beschreiben', en: 'describe the project' },
    by: ['carrier', 'social-planner'],
    after: [],
    form: Request,
    rules: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'A9'],
  }),
  'hold-preliminary-talk': step({
    phase: 'request',
    label: { de: 'Vorgespräch', en: 'Hold a preliminary talk' },
    short: { de: 'Anliegen klären (freiwillig)', en: 'talk the matter over (voluntary)' },
    by: ['social-planner', 'carrier'],
    after: ['open-case'],
    within: 10,
    anytime: true,
    aside: true,
    form: PreliminaryTalk,
    rules: ['A1', 'T0'],
  }),
  'check-completeness': step({
    phase: 'vetting',
    label: { de: 'Vollständigkeitsprüfung', en: 'Check completeness' },
    short: { de: 'Angaben prüfen', en: 'check the information' },
    by: ['social-planner'],
    after: ['open-case'],
    within: 5,
    form: CompletenessCheck,
    rules: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9'],
  }),
  'complete-request': step({
    phase: 'request',
    label: { de: 'Angaben nachreichen', en: 'Complete the request' },
    short: { de: 'Fehlendes ergänzen', en: 'add what is missing' },
    by: ['carrier'],
    after: ['open-case'],
    within: 15,
    // The whole request again, with what was missing.
    form: Request,
    rules: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9'],
  }),
} as const;
