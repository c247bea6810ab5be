/** A mail in its parts, in one language: what `as-text.ts` and `as-html.ts` write out, each in its way. */
export interface Letter {
  readonly language: 'de' | 'en';
  readonly subject: string;
  readonly greeting: string;
  /** What the municipality says of its own before and after what there is to tell; several lines if need be. */
  readonly opening?: string;
  readonly ending?: string;
  readonly cases: readonly CasePart[];
  readonly closing: readonly string[];
}

/** What is said of one case. */
export interface CasePart {
  readonly heading: string;
  readonly passages: readonly Passage[];
  /** Of the project, in coded facts: so that an office knows what it is about. */
  readonly factsHeading: string;
  readonly facts: readonly Fact[];
  readonly remarks: readonly string[];
}

export interface Passage {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Rules of the guideline; empty where none is behind it. */
  readonly basis: string;
  readonly link: Link;
  readonly further?: Link;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface Link {
  readonly label: string;
  readonly href: string;
}
