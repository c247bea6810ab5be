/** People of the directory who get mails in the stories, and works for them. */
import type { Work } from '../../../domain/case/work.ts';
import type { Instant, MunicipalityId, Role } from '../../../domain/terms.ts';
import type { Person } from '../../../storage/people.ts';
import { day } from '../../domain/calendar/muelheim.ts';
import { person } from '../../domain/people.ts';

export const somebody = (role: Role, language: 'de' | 'en' = 'de'): Person => {
  const { person: id, organisation } = person(role);
  return {
    id,
    name: `Frau ${role}`,
    email: `${role}@muelheim.example`,
    language,
    organisation,
    roles: [role],
    subject: id,
    municipality: 'muelheim' as MunicipalityId,
  };
};

export const work = (kind: Work['kind'], to: Role, rest: Partial<Work> = {}): Work => ({
  key: `${kind}/${to}`,
  kind,
  due: '2026-03-03T10:00:00.000Z' as Instant,
  target: kind,
  to: [to],
  step: 'assess-legal-position',
  date: day('2026-09-14'),
  ...rest,
});
