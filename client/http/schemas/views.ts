/** What reads answer, as OpenAPI describes it; the types themselves stand in `client/reading/`. */
import { z } from '@hono/zod-openapi';
import { ENDINGS } from '../../../domain/calendar/retention-schedule.ts';
import { PHASES, ROLES, STEPS } from '../../../domain/terms.ts';

export const text = z.object({ de: z.string(), en: z.string() }).openapi('Text', { description: 'In both languages.' });
export const role = z.enum(ROLES).openapi('Role', { description: 'In which one acts.' });
export const instant = z.iso.datetime();
export const date = z.iso.date();
export const phase = z.object({ id: z.enum(PHASES), label: text });
const documentIds = z.array(z.string());
export const anything = z.record(z.string(), z.unknown());

const openStep = z
  .object({
    key: z.string(),
    step: z.enum(STEPS),
    label: text,
    roles: z.array(role),
    yours: z.boolean(),
    taken: z
      .object({ by: z.string(), since: instant })
      .optional()
      .openapi({ description: 'Who of one’s own side has taken it, by their id, and since when.' }),
    since: instant,
    due: date.optional(),
    instance: z
      .string()
      .optional()
      .openapi({ description: 'Which of several: an office, a register, a committee, a complaint’s number.' }),
    notBefore: date.optional(),
    leadTime: z.int().optional(),
    extended: z.literal(true).optional(),
    rolledOver: z.array(anything),
  })
  .openapi('OpenStep', {
    description:
      'A step that is due now or may be completed. `key` tells it from others of the same step: several offices, registers or complaints.',
  });

const round = z.object({ round: z.int(), kind: z.string() });

export const CaseFileSchema = z
  .object({
    caseId: z.string(),
    number: z.string().openapi({ example: 'HS-K3VUO5JQ' }),
    municipality: z.string(),
    carrier: z.string(),
    names: z.object({
      carrier: z.string().optional(),
      municipality: z.string().optional(),
      people: z.record(z.string(), z.string()),
      committees: z.record(z.string(), z.string()),
    }),
    phase,
    status: z.enum(['running', 'closed', 'withdrawn', 'declined']),
    paused: z.boolean(),
    importing: z.boolean(),
    openedAt: instant,
    changedAt: instant,
    seq: z.int(),
    rules: z.int(),
    responsible: z.string().optional(),
    openSteps: z.array(openStep),
    completed: z.array(
      z.object({ key: z.string(), step: z.enum(STEPS), label: text, at: instant, on: date, role, seq: z.int() }),
    ),
    waived: z.array(
      z.union([z.object({ key: z.string(), seq: z.int() }), z.object({ step: z.enum(STEPS), rule: z.string() })]),
    ),
    extended: z.array(z.object({ key: z.string(), until: date })),
    substitutes: z.array(z.object({ office: role, person: z.string(), from: date, until: date.optional() })),
    request: anything,
    declaration: z.object({ document: z.string(), signed: z.int(), signatories: z.int() }).optional(),
    mailing: z
      .object({
        version: z.int(),
        side: z.enum(['carrier', 'municipality']),
        documents: documentIds,
        agreed: z.boolean(),
        rejected: z.boolean(),
        approvedBy: z.array(role),
      })
      .optional(),
    dispatch: z
      .object({
        wanted: date,
        date: date.nullable(),
        stoppedBy: z.array(role).optional(),
      })
      .optional(),
    round,
    pastRounds: z.array(
      round.extend({
        version: z.int(),
        documents: documentIds,
        selected: z.int(),
        print: anything.optional(),
        sent: z.int(),
      }),
    ),
    sittings: z.array(
      z.object({
        committee: z.string(),
        sitting: z.string(),
        date: date.nullable(),
        outcome: z.string().optional(),
      }),
    ),
    complaints: z.array(
      z.object({
        complaint: z.int(),
        category: z.string(),
        receivedOn: date,
        legalFollowUp: z.boolean(),
        closed: z.boolean(),
      }),
    ),
    channels: z.array(z.object({ channel: z.int(), kind: z.string(), plannedOn: date, recorded: z.boolean() })),
    facts: anything,
    retention: z
      .object({ ending: z.enum(ENDINGS), overSince: date, dueSince: date })
      .optional()
      .openapi({ description: 'How long it is kept; absent while it runs or something in it is open.' }),
    hold: z.object({ since: instant, by: role }).optional(),
    deletion: z
      .object({
        proposedAt: instant,
        proposedBy: role,
        consentedAt: instant.optional(),
        consentedBy: role.optional(),
      })
      .optional(),
    emptiedAt: instant
      .optional()
      .openapi({ description: 'Its sealed values and documents were destroyed after its retention period.' }),
    sealed: z
      .array(
        z.object({
          ...{ key: z.string(), seq: z.int(), at: instant, type: z.string(), path: z.string() },
          erasure: z
            .object({ orderedAt: instant, doneAt: instant.optional() })
            .optional()
            .openapi({ description: 'Its erasure was ordered; `doneAt`: since then its key is destroyed.' }),
        }),
      )
      .optional()
      .openapi({ description: 'Every sealed value with its key, for whoever may order an erasure.' }),
  })
  .openapi('Case', {
    description:
      'The case as it stands, or stood at the moment that was asked for. `seq` is its last row then. `request` holds the fields of the request’s form and `facts` what steps have established; what the caller may not read stands as `{ withheld, commitment }`, what was erased as `{ erased, commitment }`.',
  });

export const HistorySchema = z
  .object({
    rows: z.array(
      z.object({
        seq: z.int(),
        at: instant,
        kind: z.enum(['command', 'event']),
        type: z.string(),
        actor: z.object({
          person: z.string(),
          role,
          organisation: z.string(),
          for: role.optional(),
          name: z.string().optional(),
        }),
        rules: z.int(),
        basis: z.array(z.string()),
        hash: z.string(),
        cause: z.string(),
        sentence: text,
        weight: z
          .enum(['main', 'aside'])
          .openapi({ description: '`aside`: the engine’s own bookkeeping, which a list may fold away.' }),
      }),
    ),
  })
  .openapi('History', { description: 'Every row of the case’s journal, told in a sentence.' });

export const EntrySchema = z
  .object({ seq: z.int(), at: instant, type: z.string(), actor: anything, form: anything })
  .openapi('Entry', {
    description:
      'What somebody entered. `form` holds the fields of the step’s or command’s own form; what the caller may not read stands as `{ withheld, commitment }`, what was erased as `{ erased, commitment }`.',
  });

export const MunicipalitySchema = z
  .object({
    id: z.string(),
    seq: z.int(),
    profile: anything,
    cancelled: z.array(z.string()),
    doubtful: z
      .array(z.string())
      .openapi({ description: 'Sittings that their source no longer has: they take place or they do not.' }),
    coveredUntil: date.nullable().openapi({ description: 'How far its calendar reaches; null until it is recorded.' }),
  })
  .openapi('Municipality', { description: 'As its profile and calendar stand. `seq` is the last row of its journal.' });
