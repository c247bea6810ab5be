/** What was stopped is not printed and not sent, whatever else is open. */
import type { CaseState } from '../../../domain/case/state.ts';
import type { Work } from '../../../domain/case/work.ts';
import type { StepName, Text } from '../../../domain/terms.ts';

export const whileItIsStopped = ({ facts }: CaseState, { step }: Work): readonly Text[] =>
  facts.stopped && step && ON_THE_WAY_OUT.includes(step) ? [STOPPED] : [];

const ON_THE_WAY_OUT: readonly StepName[] = ['select-addressees', 'release-print', 'print-mailing', 'send-mailing'];

const STOPPED: Text = {
  de: 'Der Versand ist zurzeit gestoppt: Bitte drucken und verschicken Sie nichts, bis neu freigegeben ist.',
  en: 'The dispatch is stopped at present: please print and send nothing until it has been approved anew.',
};
