/** Everything that the worker registers. */
export { cooperationCase } from './cooperation-case.ts';
export { municipality } from './municipality.ts';
export { returnedMail } from './returned-mail.ts';
export { signInLink } from './sign-in-link.ts';
export { reconcile, restart } from './upkeep.ts';
export { webhook } from './webhook.ts';
