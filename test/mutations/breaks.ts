/** Everything that `npm run mutations` breaks. */
import type { Break } from './break.ts';
import { GUIDELINE_BREAKS } from './guideline-breaks.ts';
import { PAGE_BREAKS } from './page-breaks.ts';

export const BREAKS: readonly Break[] = [...GUIDELINE_BREAKS, ...PAGE_BREAKS];
