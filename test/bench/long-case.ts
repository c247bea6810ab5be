/** The whole case, and after its dispatch complaints and notes until its journal has some four hundred rows. */
import * as the from '../domain/commands.ts';
import { planner } from '../domain/people.ts';
import { type Move, on } from '../domain/story.ts';
import { COURSE } from '../domain/whole-case.ts';

const COMPLAINTS = 35;
const NOTES = 60;

const complaints: readonly Move[] = Array.from({ length: COMPLAINTS }, (_, index) => [
  on('2026-05-23', the.complain()),
  on('2026-05-23', the.answerComplaint({ complaint: index + 1 })),
  on('2026-05-23', the.closeComplaint({ complaint: index + 1 })),
]).flat();

const notes: readonly Move[] = Array.from({ length: NOTES }, () => on('2026-05-24', the.note(), planner));

const sent = COURSE.findIndex(({ at }) => at > '2026-05-23');

export const LONG_COURSE: readonly Move[] = [...COURSE.slice(0, sent), ...complaints, ...notes, ...COURSE.slice(sent)];
