/** A case of the audit's tests, decided day by day, with the numbers of the entries that tests ask for. */
import { caseStream, type Instant } from '../../domain/terms.ts';
import { assessment, type Course, decision, estimate, opened, vetting } from '../api/course.ts';
import { type Site, site } from './site.ts';

export interface Audited {
  readonly here: Site;
  readonly course: Course;
  /** The case's audit, or a page below it. */
  address(rest?: string): string;
  /** Number of the last entry of this type. */
  seqOf(type: string): Promise<number>;
}

export async function auditedCase(): Promise<Audited> {
  const here = await site();
  const course = await opened(here.at);
  const on = async (day: string, ...steps: readonly Parameters<Course['give']>[]) => {
    here.at.clock = `2026-03-${day}T10:15:30.000Z` as Instant;
    for (const step of steps) await course.give(...step);
    await here.at.deliver(course.caseId);
  };
  await on('03', ['petra', 'check-completeness', { outcome: 'complete' }]);
  await on(
    '04',
    ['petra', 'identify-enabler', { unit: 'Stabsstelle', leads: 'municipality' }],
    ['petra', 'vet-carrier', { ...vetting, reference: 'Frau Beispiel kennt den Träger.' }],
  );
  await on('05', ['mona', 'estimate-addressees', estimate], ['dora', 'assess-legal-position', assessment]);
  await on('06', ['petra', 'weigh-request', decision]);
  await on('07', ['hugo', 'confirm-decision', { outcome: 'confirm' }]);
  const rows = () => here.at.storage.journal.read(caseStream(course.caseId));
  return {
    here,
    course,
    address: (rest = '') => `/cases/${course.caseId}/audit${rest}`,
    async seqOf(type) {
      const row = (await rows()).findLast(({ envelope }) => envelope.type === type);
      if (!row) throw new Error(`the case has no ${type}`);
      return row.envelope.seq;
    },
  };
}
