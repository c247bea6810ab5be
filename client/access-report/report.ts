/** What an installation has stored about a person (Art. 15 GDPR): the answer's shape, as API, command line and PDF show it. */
import type {
  CaseId,
  Instant,
  Json,
  MunicipalityId,
  OrganisationId,
  PersonId,
  PlainDate,
  Role,
  Text,
} from '../../domain/terms.ts';
import type { CredentialKind } from '../../storage/credentials.ts';

export interface AccessReport {
  readonly createdAt: Instant;
  readonly createdOn: PlainDate;
  readonly municipality: { readonly id: MunicipalityId; readonly name: string; readonly unit: string };
  /** Whom it is about: somebody of the people directory, or whoever bears this name or address in a form. */
  readonly about: {
    readonly person?: PersonId;
    readonly name?: string | undefined;
    readonly email?: string | undefined;
  };
  readonly directory?: DirectoryEntry;
  /** When which roles were given and taken, and for which office the person stands in, as the journal has it. */
  readonly roles: readonly (ToldRow & Partial<OfCase>)[];
  /** Links, sessions and calendar addresses that were handed out and have not expired. */
  readonly credentials: readonly {
    readonly kind: { readonly id: CredentialKind; readonly label: Text };
    readonly createdAt: Instant;
    readonly expiresAt?: Instant;
    readonly usedAt?: Instant;
  }[];
  /** Forms that the person has begun and not sent, as long as they are kept. */
  readonly drafts: readonly BegunForm[];
  /** Forms in which the person is named as such. */
  readonly named: readonly NamedIn[];
  /** Free texts in which the name or the address occurs; they may speak of others as well, and stay closed here. */
  readonly mentioned: readonly FoundAt[];
  readonly acts: readonly Act[];
  readonly told: readonly (ToldRow & OfCase)[];
  readonly information: readonly { readonly heading: Text; readonly text: Text }[];
}

export interface BegunForm extends Partial<OfCase> {
  readonly form: Text;
  readonly place: string;
  readonly savedAt: Instant;
  readonly expiresAt: Instant;
  /** For the person alone: they have said nothing of it to anybody yet. */
  readonly content?: readonly { readonly field: Text; readonly value: Text }[];
}

export interface DirectoryEntry {
  readonly name: string;
  readonly email: string;
  readonly language: 'de' | 'en';
  readonly organisation: OrganisationId;
  readonly roles: readonly { readonly id: Role; readonly label: Text }[];
  readonly notices: 'at-once' | 'days-mail';
  readonly registers: readonly string[];
  readonly subject: string;
}

export interface OfCase {
  readonly caseId: CaseId;
  readonly number: string;
}

export interface ToldRow {
  readonly seq: number;
  readonly at: Instant;
  readonly sentence: Text;
}

/** A field of a form that somebody submitted. */
export interface FoundAt extends OfCase {
  readonly seq: number;
  readonly at: Instant;
  readonly entered: { readonly as: { readonly id: string; readonly label: Text }; readonly by: Text };
  readonly field: Text;
}

export interface NamedIn extends FoundAt {
  /** How it was found; a name alone may be another person's. */
  readonly by: 'directory' | 'email' | 'name';
  /** The address is theirs, the name is not: a mailbox that several share. */
  readonly otherName?: true;
  /** Withheld from operators (P15), and from the person where it is somebody else's. */
  readonly value: Json;
}

export interface Act extends Partial<OfCase> {
  readonly seq: number;
  readonly at: Instant;
  readonly what: { readonly id: string; readonly label: Text };
  readonly role: Text;
  /** For which office, where it was not the own one. */
  readonly for?: Text;
}
