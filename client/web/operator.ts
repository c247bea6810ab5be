/** Whose installation it is: what imprint, data-protection notice and accessibility statement must name. */

export interface Operator {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly representative?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  /** How the operator's data-protection officer is reached. */
  readonly dataProtection?: string | undefined;
  /** Where people complain about how their data is handled (Art. 77 GDPR). */
  readonly supervisoryAuthority?: string | undefined;
  /** Whom people turn to where a barrier stays. */
  readonly enforcementBody?: string | undefined;
}

/** Of a demonstration: its pages say that all of it is invented. */
export const INVENTED: Operator = {
  name: 'Stadt Musterstadt',
  address: 'Rathausplatz 1, 00000 Musterstadt',
  representative: 'Oberbürgermeisterin Maxi Muster',
  email: 'handschlag@musterstadt.example',
  phone: '00000 000-0',
  dataProtection: 'datenschutz@musterstadt.example',
  supervisoryAuthority: 'Landesbeauftragte für Datenschutz, Musterland',
  enforcementBody: 'Schlichtungsstelle Barrierefreiheit, Musterland',
};
