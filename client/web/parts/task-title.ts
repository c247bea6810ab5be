/** What a task is called; a draft that the other side has already laid before one is no draft any more (L1). */
import { awaitsAgreement, type OpenKey } from '../../../domain/case/open-keys.ts';
import type { Text } from '../../../domain/terms.ts';
import { toAgreeTo } from '../texts/mailing.ts';
import type { View } from '../view.ts';

/** `version`: of the mailing, where it is known. */
export const taskTitle = (
  task: Pick<OpenKey, 'step' | 'roles'> & { readonly label: Text },
  view: View,
  version?: number,
): string => (awaitsAgreement(task) ? `${view.t(task.label)}: ${view.t(toAgreeTo(version))}` : view.t(task.label));
