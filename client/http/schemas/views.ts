/** What reads answer, as OpenAPI describes it; the types themselves stand in `client/reading/`. */
import { z } from '@hono/zod-openapi';
import { LETTER_FINDINGS } from '../../../domain/guideline/letters.ts';
import { PHASES, ROLES, STEPS } from '../../../domain/terms.ts';

const text = z.object({ de: z.string(), en: z.string() }).openapi('Text');
const role = z.enum(ROLES).openapi('Role');
const instant = z.iso.datetime();
const date = z.iso.date();
const phase = z.object({ id: z.enum(PHASES), label: text });
const documentIds = z.array(z.string());
const anything = z.record(z.string(), z.unknown());

const openStep = z
  .object({
    key: z.string(),
    step: z.enum(STEPS),
    label: text,
    roles: z.array(role),
    yours: z.boolean(),
    since: instant,
    due: date.optional(),
    notBefore: date.optional(),
    leadTime: z.int().optional(),
    rolledOver: z.array(anything),
  })
  .openapi('OpenStep');

export const CaseFileSchema = z
  .object({
    caseId: z.string(),
    municipality: z.string(),
    carrier: z.string(),
    phase,
    status: z.enum(['running', 'closed', 'withdrawn', 'declined']),
    paused: z.boolean(),
    openedAt: instant,
    changedAt: instant,
    seq: z.int(),
    rules: z.int(),
    openSteps: z.array(openStep),
    completed: z.array(z.object({ key: z.string(), at: instant, role, seq: z.int() })),
    request: anything,
    declaration: z.object({ document: z.string() }).optional(),
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
    dispatch: z.object({ wanted: date, date: date.nullable() }).optional(),
    sitting: z.object({ committee: z.string(), sitting: z.string(), date: date.nullable() }).optional(),
    facts: anything,
    sealed: z
      .array(z.object({ key: z.string(), seq: z.int(), at: instant, type: z.string(), path: z.string() }))
      .optional()
      .openapi({ description: 'Every sealed value with its key, for whoever may order an erasure.' }),
  })
  .openapi('Case');

const listedCase = z.object({
  caseId: z.string(),
  municipality: z.string(),
  carrier: z.string(),
  phase,
  paused: z.boolean(),
  open: z.boolean(),
  openedAt: instant,
  changedAt: instant,
  seq: z.int(),
  wakeAt: instant.nullable(),
  basisSeq: z.int(),
  facts: anything,
});
export const CasePageSchema = z.object({ cases: z.array(listedCase), next: z.string().optional() }).openapi('CasePage');

export const TaskListSchema = z
  .object({
    tasks: z.array(
      z.object({
        caseId: z.string(),
        municipality: z.string(),
        carrier: z.string(),
        key: z.string(),
        step: z.enum(STEPS),
        label: text,
        round: z.int(),
        roles: z.array(role),
        openSince: instant,
        due: date.nullable(),
      }),
    ),
  })
  .openapi('TaskList');

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
  .openapi('History');

export const StoredDocumentSchema = z
  .object({
    document: z.string(),
    mediaType: z.literal('application/pdf'),
    bytes: z.int(),
    commitment: z.string(),
    sha256: z
      .string()
      .openapi({ description: 'Only for a mailing to citizens; other forms take the reference without it.' }),
    findings: z.array(z.enum(LETTER_FINDINGS)).optional().openapi({
      description:
        'What the machine found in its text, for a mailing to citizens. Forms take the reference without it.',
    }),
  })
  .openapi('StoredDocument');

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
  .openapi('Municipality');
