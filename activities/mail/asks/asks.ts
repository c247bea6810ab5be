/** What every step of the guideline's table asks for. */
import type { Side } from '../../../domain/case/events.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Work } from '../../../domain/case/work.ts';
import type { StepName, Text } from '../../../domain/terms.ts';
import { AFTERWARDS } from './afterwards.ts';
import { type Asks, asked } from './ask.ts';
import { MAILING } from './mailing.ts';
import { UNTIL_THE_DECISION } from './until-the-decision.ts';

const ASKS: Asks<StepName> = { ...UNTIL_THE_DECISION, ...MAILING, ...AFTERWARDS };

/** Nothing where the work is about no step. */
export const whatIsAsked = (state: CaseState, work: Work, side: Side): readonly Text[] =>
  work.step ? [asked(ASKS[work.step], state, work, side)] : [];
