/** Who stands in for which office, until when. */
import type { Profile } from '../../../../domain/municipality/profile.ts';
import type { Person } from '../../../../storage/people.ts';
import { Day } from '../../parts/dates.tsx';
import { ADMIN } from '../../texts/administration.ts';
import { SUBSTITUTES } from '../../texts/profile.ts';
import type { View } from '../../view.ts';

interface SubstitutesProps {
  readonly view: View;
  readonly profile: Profile;
  readonly people: readonly Person[];
  readonly today: string;
}

export const Substitutes = ({ view, profile, people, today }: SubstitutesProps) =>
  profile.substitutes.length === 0 ? (
    <p class="kern-body">{view.t(ADMIN.none)}</p>
  ) : (
    <dl class="kern-description-list">
      {profile.substitutes.map(({ office, person, until }) => (
        <div key={`${office} ${person}`} class="kern-description-list-item">
          <dt class="kern-description-list-item__key">
            {profile.offices.find(({ role }) => role === office)?.name ?? view.office(office)}
          </dt>
          <dd class="kern-description-list-item__value">
            {people.find(({ id }) => id === person)?.name ?? person}
            {until === undefined ? null : (
              <>
                , {view.t(until < today ? SUBSTITUTES.over : SUBSTITUTES.until)} <Day view={view} day={until} />
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
