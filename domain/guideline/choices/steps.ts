/** The steps by their labels, where one of them is to be chosen. */
import { STEPS, type StepName, type Text } from '../../terms.ts';
import { stepOf } from '../steps.ts';

export const STEP = Object.fromEntries(STEPS.map((name) => [name, stepOf(name).label])) as {
  readonly [N in StepName]: Text;
};
