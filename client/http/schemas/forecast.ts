/** Forecast and plan as OpenAPI describes them; the types themselves stand in `domain/forecast/`. */
import { z } from '@hono/zod-openapi';
import { ROLES, STEPS } from '../../../domain/terms.ts';
import { text } from './views.ts';

const date = z.iso.date();
const reasons = z.array(z.looseObject({ kind: z.string() })).openapi({
  description: 'Why the date lies where it lies: holidays, an election’s stretch, a recess, a missed deadline',
});
const sitting = z.looseObject({ id: z.string(), committee: z.string(), name: z.string(), date });
const sentences = z.array(text);
const ofStep = {
  key: z.string(),
  step: z.enum(STEPS),
  instance: z.string().optional(),
  roles: z.array(z.enum(ROLES)),
  shifted: reasons,
};
const outlook = z.object({
  sitting,
  paperDeadline: date,
  ready: date.optional(),
  isReachable: z.boolean(),
  isChosen: z.boolean(),
});

const forecast = {
  today: date,
  assumptions: z.array(z.looseObject({ kind: z.string() })),
  steps: z.array(
    z.object({
      ...ofStep,
      isOpen: z.boolean(),
      overdueBy: z.int().optional(),
      start: date.optional(),
      finish: date.optional(),
      slack: z.int().optional().openapi({ description: 'Working days' }),
      isCritical: z.boolean(),
    }),
  ),
  dispatch: date.optional(),
  hearings: z.array(outlook.extend({ date, shifted: reasons })),
  report: date.optional(),
  closing: date.optional(),
  criticalPath: z.array(z.string()),
  sittings: z.array(outlook),
};

export const ForecastSchema = z
  .object({ ...forecast, sentences })
  .openapi('Forecast', { description: 'The remaining way, if each step takes its lead time.' });

export const PlanSchema = z
  .object({
    kind: z.literal('planned'),
    today: date,
    outlook,
    steps: z.array(
      z.object({
        ...ofStep,
        latest: date.optional(),
        earliest: date.optional(),
        notBefore: date.optional(),
        isTooLate: z.boolean(),
        tooLateBy: z.int().optional().openapi({ description: 'Working days' }),
      }),
    ),
    canBeMet: z.boolean(),
    sentences,
  })
  .openapi('Plan', { description: 'By when each step must be done.' });

export const GoodTimeSchema = z
  .object({
    today: date,
    until: date,
    entries: z.array(z.looseObject({ kind: z.enum(['sitting', 'recess', 'election']), on: date })),
    forecast: z.object(forecast),
    advice: z
      .looseObject({
        kind: z.enum(['good', 'no-sitting']),
        askUntil: date.optional().openapi({ description: 'Whoever asks until then is heard in the same sitting.' }),
      })
      .openapi({ description: 'Whether now is a good time to ask (T0).' }),
    /** The advice in a sentence. */
    answer: text,
    sentences,
  })
  .openapi('GoodTime', { description: 'What the year ahead holds; `answer` says the advice in a sentence.' });
