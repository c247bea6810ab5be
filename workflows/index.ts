/** Everything that the worker registers. */
export { cooperationCase } from './cooperation-case.ts';
export { municipality } from './municipality.ts';
export { reconcile, restart } from './upkeep.ts';
