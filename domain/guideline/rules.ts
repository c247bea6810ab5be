/**
 * How strictly each rule of the guideline binds. *must* cannot be waived by anyone; *should* may be waived for one case with a
 * written reason that stays; *derived* follows from law or practice, and a municipality may set it otherwise in its profile.
 */
export type Force = 'must' | 'should' | 'derived';

export const RULE_FORCE = {
  R1: 'must',
  R2: 'must',
  R3: 'must',
  R4: 'must',
  R5: 'must',
  R6: 'must',
  R7: 'should',
  R8: 'must',
  R9: 'must',
  A1: 'should',
  A2: 'must',
  A3: 'must',
  A4: 'must',
  A5: 'must',
  A6: 'must',
  A7: 'should',
  A8: 'should',
  A9: 'should',
  A10: 'must',
  S1: 'must',
  S2: 'must',
  S3: 'must',
  L1: 'must',
  L2: 'must',
  L3: 'should',
  L4: 'must',
  L5: 'must',
  L6: 'must',
  L7: 'derived',
  L8: 'should',
  L9: 'must',
  L10: 'derived',
  F1: 'must',
  F2: 'should',
  F3: 'should',
  T0: 'should',
  T1: 'should',
  T2: 'derived',
  T3: 'derived',
  C1: 'should',
  C2: 'should',
} as const satisfies Readonly<Record<string, Force>>;

export type RuleId = keyof typeof RULE_FORCE;

export const RULE_IDS = Object.keys(RULE_FORCE) as [RuleId, ...RuleId[]];
/** The rules that one case can do without, for a written reason. */
export const SHOULD_RULES = RULE_IDS.filter((id) => RULE_FORCE[id] === 'should') as [RuleId, ...RuleId[]];

/** R1, R2, R3, A9 → "R1–R3, A9". */
export function ruleList(rules: readonly string[]): string {
  const runs: string[][] = [];
  for (const rule of rules) {
    const run = runs.at(-1);
    if (run && follows(run.at(-1) ?? '', rule)) run.push(rule);
    else runs.push([rule]);
  }
  return runs.map((run) => (run.length < 3 ? run.join(', ') : `${run[0]}–${run.at(-1)}`)).join(', ');
}

const follows = (one: string, next: string): boolean =>
  one.charAt(0) === next.charAt(0) && Number(one.slice(1)) + 1 === Number(next.slice(1));

/** A whole step can be waived where no rule that it keeps is a *must*. */
export const isWaivable = (rules: readonly RuleId[]): boolean =>
  rules.length > 0 && rules.every((id) => RULE_FORCE[id] !== 'must') && rules.some((id) => RULE_FORCE[id] === 'should');
