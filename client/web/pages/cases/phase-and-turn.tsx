/** Which cases: in one phase, or with one office whose turn it is. */
import { officeLabel } from '../../../../domain/guideline/office-words.ts';
import { PHASES, ROLES } from '../../../../domain/terms.ts';
import type { CaseQuery } from '../../../reading/list-cases.ts';
import { PHASE_LABELS } from '../../../texts/phases.ts';
import { Choose } from '../../parts/filters.tsx';
import { CASES } from '../../texts/cases.ts';
import type { View } from '../../view.ts';

const TURNS = ROLES.filter((role) => role !== 'engine' && role !== 'operator' && role !== 'auditor');

interface PhaseAndTurnProps {
  readonly view: View;
  readonly query: Pick<CaseQuery, 'phases' | 'turn'>;
}

export const PhaseAndTurn = ({ view, query: { phases, turn } }: PhaseAndTurnProps) => (
  <>
    <Choose
      {...{ view, name: 'phase', label: CASES.phase, all: CASES.all, chosen: phases?.[0] }}
      options={PHASES.map((phase) => ({ value: phase, label: PHASE_LABELS[phase] }))}
    />
    <Choose
      {...{ view, name: 'role', label: CASES.turn, all: CASES.all, chosen: turn?.[0] }}
      options={TURNS.map((role) => ({ value: role, label: officeLabel(role) }))}
    />
  </>
);
