/** One place of the code that is broken on purpose. */
export interface Break {
  /** Of the guideline, or what the pages must never let happen. */
  readonly rule: string;
  /** What the broken code lets happen. */
  readonly lets: string;
  readonly file: string;
  /** Stands once in the file. */
  readonly from: string;
  readonly to: string;
  /** Suites of which one must fail; absent: those of the domain. */
  readonly seenBy?: readonly string[];
}
