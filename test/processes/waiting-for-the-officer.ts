/** A case that is complete, has its enabler, and waits for the data-protection officer. */
import type { CaseId } from '../../domain/terms.ts';
import * as the from '../domain/commands.ts';
import { carrier, planner } from '../domain/people.ts';
import { type Engine, isOpen, newCaseId, take } from './engine.ts';

export async function waitingForTheOfficer(engine: Engine): Promise<CaseId> {
  const caseId = newCaseId();
  await take(engine, caseId, the.openCase(), carrier);
  await take(engine, caseId, the.findComplete(), planner);
  await take(engine, caseId, the.identifyEnabler(), planner);
  await engine.passUntil(isOpen(engine, caseId, 'assess-legal-position'), '1 minute');
  return caseId;
}
