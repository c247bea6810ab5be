/** Which activity carries out which kind of work. */
import { DAYS_MAIL, type WorkKind } from '../domain/case/work.ts';
import type { CamelCase, DeliveryName, WorkOfItsOwn } from './contract.ts';

export function deliveryOf(kind: WorkKind): DeliveryName {
  if (isOfItsOwn(kind)) return camelCase(kind);
  return DAYS_MAIL.includes(kind) ? 'remindPeople' : 'tellPeople';
}

const OF_ITS_OWN = {
  'inform-data-protection-officer': true,
  'inform-press-office': true,
  'inform-statistics-office': true,
  'inform-registration-office': true,
  'render-declaration': true,
  'release-dispatch': true,
  'renew-after-election': true,
  erase: true,
  'empty-case': true,
} as const satisfies Record<WorkOfItsOwn, true>;

const isOfItsOwn = (kind: WorkKind): kind is WorkOfItsOwn => kind in OF_ITS_OWN;

const camelCase = <K extends WorkKind>(kind: K) =>
  kind.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()) as CamelCase<K>;
