/** Answers and complaints (F1, F2, L7). */
import { Complaint, ComplaintAnswer, ComplaintClosing, ResponseCount } from '../forms/response.ts';
import { step } from '../step.ts';

export const responseSteps = {
  'record-responses': step({
    phase: 'response',
    label: { de: 'Rücklauf erfassen', en: 'Record the responses' },
    short: { de: 'nur Anzahlen', en: 'counts alone' },
    by: ['social-planner', 'carrier'],
    after: ['send-mailing'],
    within: 25,
    form: ResponseCount,
    rules: ['F2', 'L7'],
  }),
  'register-complaint': step({
    phase: 'response',
    label: { de: 'Beschwerde erfassen', en: 'Register a complaint' },
    short: { de: 'ohne Personenangaben', en: 'without persons' },
    by: ['social-planner', 'press-office', 'mail-room', 'data-protection-officer', 'carrier'],
    after: ['send-mailing'],
    within: 1,
    anytime: true,
    aside: true,
    form: Complaint,
    rules: ['F1'],
  }),
  'answer-complaint': step({
    phase: 'response',
    label: { de: 'Beschwerde beantworten', en: 'Answer a complaint' },
    short: { de: 'Datenschutz unterstützt', en: 'with the officer’s support' },
    by: ['social-planner'],
    each: 'complaint',
    after: ['register-complaint'],
    within: 10,
    aside: true,
    form: ComplaintAnswer,
    rules: ['F1'],
  }),
  'close-complaint': step({
    phase: 'response',
    label: { de: 'Beschwerde abschließen', en: 'Close a complaint' },
    short: { de: 'erledigt', en: 'settled' },
    by: ['social-planner'],
    each: 'complaint',
    after: ['answer-complaint'],
    within: 5,
    aside: true,
    form: ComplaintClosing,
    rules: ['F1'],
  }),
} as const;
