/** One rule in words: its name as a heading, and what it asks. */
import type { Text } from '../../terms.ts';

export interface RuleWords {
  readonly title: Text;
  readonly text: Text;
}

export const rule = (title: Text, text: Text): RuleWords => ({ title, text });
